package dev.report.discover;

import dev.report.project.Gb18030;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives each file of a project a name that is text, and finds the file by that name again.
 *
 * <p>An archive made on Chinese Windows leaves names in GBK on Linux, where names are UTF-8. Java shows such names with U+FFFD, many
 * files under one name, and no file is found by it. Here they get the name that was meant; or, where another file has that name
 * already, or the bytes are no GBK either, each such byte as {@code %B1}.
 */
public final class FileName {

    private static final char UNKNOWN = '\uFFFD';

    private FileName() {}

    /** A file's path relative to a folder above it, with {@code /}. */
    public static String of(Path folder, Path file) {
        String plain = below(folder.toString(), file.toString())
                .orElseGet(() -> folder.relativize(file).toString());
        if (plain.indexOf(UNKNOWN) < 0) {
            return plain.replace('\\', '/');
        }
        Path relative = folder.relativize(file);
        StringBuilder name = new StringBuilder();
        Path parent = folder;
        for (Path step : relative) {
            Path here = parent.resolve(step);
            name.append(name.length() == 0 ? "" : "/").append(step(parent, here));
            parent = here;
        }
        return name.toString();
    }

    /** What follows a folder's path in that of a file; empty where the one does not begin with the other. */
    private static Optional<String> below(String folder, String file) {
        int end = folder.length();
        boolean isBelow =
                end > 0 && file.length() > end + 1 && file.startsWith(folder) && file.startsWith(File.separator, end);
        return isBelow ? Optional.of(file.substring(end + 1)) : Optional.empty();
    }

    private static String step(Path parent, Path file) {
        byte[] bytes = bytes(file);
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, Gb18030.charset()).filter(text -> !exists(parent, text)))
                .orElseGet(() -> escaped(bytes));
    }

    /** The file of a name that {@link #of} gave; the plain one where there is none. */
    public static Path in(Path folder, String name) {
        Path plain = plain(folder, name).orElse(folder);
        if (!plain.equals(folder) && Files.exists(plain)) {
            return plain;
        }
        Path found = folder;
        for (String step : name.split("/")) {
            found = child(found, step);
        }
        return Files.exists(found) ? found : plain;
    }

    private static Path child(Path folder, String step) {
        if (exists(folder, step)) {
            return folder.resolve(step);
        }
        Path national = child(folder, step.getBytes(Gb18030.charset()));
        return Files.exists(national) ? national : child(folder, unescaped(step));
    }

    private static boolean exists(Path folder, String step) {
        return plain(folder, step).filter(Files::exists).isPresent();
    }

    /** Empty where the machine's encoding of names does not have all the characters. */
    private static Optional<Path> plain(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A path's address holds its bytes, which its text does not. */
    private static byte[] bytes(Path file) {
        String address = file.toUri().getRawPath();
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return unescaped(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Path child(Path folder, byte[] name) {
        String address = folder.toUri().toString();
        StringBuilder child = new StringBuilder(address.endsWith("/") ? address : address + "/");
        for (byte b : name) {
            child.append(String.format("%%%02X", b & 0xFF));
        }
        return Path.of(URI.create(child.toString()));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b < 0 ? String.format("%%%02X", b & 0xFF) : String.valueOf((char) b));
        }
        return text.toString();
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.charAt(i) == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0;
            if (isEscape) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
