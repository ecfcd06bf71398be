package dev.report.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who was told the address, and nobody else.
 *
 * <p>The address holds a token that cannot be guessed. The Host must be this machine's own: a page of a stranger whose name is made to lead
 * here (DNS rebinding) has the stranger's.
 *
 * @param port that is listened to
 * @param token the first step of every path
 */
record RequestGuard(int port, String token) {

    private static final int BYTES = 16;

    /** A guard with a new token. */
    static RequestGuard of(int port) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new RequestGuard(port, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The address of the page. */
    String address() {
        return "http://127.0.0.1:" + port + "/" + token + "/";
    }

    /** Whether a request names this machine and port. */
    boolean isOwn(@Nullable String host) {
        return host != null
                && List.of("127.0.0.1:" + port, "localhost:" + port).contains(host.toLowerCase(Locale.ROOT));
    }

    /** What is asked for behind the token; empty where the token is wanting or wrong. */
    Optional<String> asked(String path) {
        int end = path.indexOf('/', 1);
        if (end < 0) {
            return Optional.empty();
        }
        byte[] given = path.substring(1, end).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(path.substring(end + 1))
                : Optional.empty();
    }
}
