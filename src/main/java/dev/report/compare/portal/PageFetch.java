package dev.report.compare.portal;

import dev.report.compare.portal.FetchException.Reason;
import dev.report.published.PublishedReportReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Fetches a published page once, within limits.
 *
 * <p>The caller may name any address of http or https, one of an inner network too: a page is often looked at there before it goes
 * out. Where the page leads on, it may not lead to another machine of an inner network, nor from https to http.
 */
public final class PageFetch {

    /** What a page fetched is. @param ending of the file's name that its format is known by */
    public record Page(byte[] content, String ending) {}

    private static final int REDIRECTS = 5;
    private static final Limits LIMITS = new Limits(20 << 20, Duration.ofSeconds(30));
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", "html",
            "application/xhtml+xml", "html",
            "application/pdf", "pdf",
            "text/markdown", "md",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final Limits limits;
    private final URI asked;
    private final HttpClient client;

    /** @param bytes of the page @param time of each answer */
    record Limits(int bytes, Duration time) {}

    private PageFetch(URI asked, Limits limits) {
        this.asked = asked;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.time())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Whether words name an address, and no file. */
    public static boolean isAddress(String words) {
        return words.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * Fetches a page.
     *
     * @throws FetchException if it cannot be had within the limits
     */
    public static Page fetch(String address) throws IOException {
        return fetch(address, LIMITS);
    }

    static Page fetch(String address, Limits limits) throws IOException {
        return new PageFetch(parse(address), limits).follow();
    }

    private static URI parse(String address) throws FetchException {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && isHttp(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.ADDRESS, address, "");
        }
        throw new FetchException(Reason.ADDRESS, address, "");
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private Page follow() throws IOException {
        URI at = asked;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> answer = send(at);
            if (answer.statusCode() == 200) {
                return new Page(answer.body(), ending(at, answer));
            }
            String next = answer.headers().firstValue("location").orElse("");
            if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                throw fault(Reason.STATUS, Integer.toString(answer.statusCode()));
            }
            at = led(at, next);
        }
        throw fault(Reason.REDIRECTS, Integer.toString(REDIRECTS));
    }

    private HttpResponse<byte[]> send(URI at) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .header("User-Agent", "Mozilla/5.0 (compatible; report)")
                .timeout(limits.time())
                .build();
        try {
            return client.sendAsync(request, head -> new LimitedBody(limits.bytes()))
                    .get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw fault(Reason.TIME, Long.toString(limits.time().toSeconds()));
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(Reason.CONNECTION, "");
        }
    }

    private FetchException fault(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof LimitedBody.TooLargeException) {
                return fault(Reason.SIZE, Integer.toString(limits.bytes() >> 20));
            }
            if (each instanceof HttpTimeoutException) {
                return fault(Reason.TIME, Long.toString(limits.time().toSeconds()));
            }
        }
        return fault(Reason.CONNECTION, cause.getMessage() == null ? "" : cause.getMessage());
    }

    private FetchException fault(Reason reason, String detail) {
        return new FetchException(reason, asked.toString(), detail);
    }

    /** Where a page leads on, if it may. */
    private URI led(URI from, String words) throws FetchException {
        URI next = parse(from.resolve(words.replace(" ", "%20")).toString());
        if (from.getScheme().equalsIgnoreCase("https") && next.getScheme().equalsIgnoreCase("http")) {
            throw fault(Reason.OPEN, next.toString());
        }
        if (!next.getHost().equalsIgnoreCase(asked.getHost()) && isInner(next.getHost())) {
            throw fault(Reason.INNER, next.toString());
        }
        return next;
    }

    private static boolean isInner(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).anyMatch(PageFetch::isInner);
        } catch (UnknownHostException e) {
            // Connecting will say so.
            return false;
        }
    }

    private static boolean isInner(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isShared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || isShared
                || isUniqueLocal;
    }

    /** By what the server says, else by the address; a page otherwise. */
    private static String ending(URI at, HttpResponse<?> answer) {
        String type = answer.headers()
                .firstValue("content-type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        String path = at.getPath() == null ? "" : at.getPath();
        String named = PublishedReportReader.reads(path) ? path.substring(path.lastIndexOf('.') + 1) : "html";
        return ENDINGS.getOrDefault(type, named);
    }
}
