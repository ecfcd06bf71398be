package dev.report.read.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page with its frames and pictures in one file (MHT), as browsers, Word and WPS save it: a letter of several parts. */
final class WebArchive {

    private static final Pattern LETTER =
            Pattern.compile("(?is)\\A[\\s\\ufeff]*(?:[a-z][a-z-]*:.*?^)?mime-version:", Pattern.MULTILINE);
    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]+)");
    private static final Pattern FRAME =
            Pattern.compile("(?is)<i?frame\\b[^>]*?\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]+)[^>]*>");
    private static final int LONGEST_HEAD = 8_192;
    private static final int DEEPEST = 4;

    private final List<Part> pages = new ArrayList<>();

    /** A page of the file. @param names what frames call it by */
    private record Part(List<String> names, PageText page) {}

    private WebArchive() {}

    /** The page of such a file, its frames in their places; empty for a file of another kind. */
    static Optional<PageText> page(byte[] bytes) {
        String head = text(bytes, Math.min(bytes.length, LONGEST_HEAD));
        if (!LETTER.matcher(head).find()) {
            return Optional.empty();
        }
        WebArchive archive = new WebArchive();
        archive.add(text(bytes, bytes.length), 0);
        return archive.pages.stream()
                .findFirst()
                .map(first ->
                        new PageText(archive.framed(first, 0), first.page().encoding()));
    }

    /** Each byte as a character: the parts have encodings of their own. */
    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void add(String letter, int depth) {
        Matcher end = HEAD_END.matcher(letter);
        if (!end.find() || depth > DEEPEST) {
            return;
        }
        String head = FOLDED.matcher(letter.substring(0, end.start())).replaceAll(" ");
        String body = letter.substring(end.end());
        String type = header(head, "content-type").toLowerCase(Locale.ROOT);
        Matcher boundary = BOUNDARY.matcher(head);
        if (type.startsWith("multipart/") && boundary.find()) {
            for (String part :
                    body.split("(?:^|\\r?\\n)--" + Pattern.quote(boundary.group(1)) + "(?:--)?[ \\t]*\\r?\\n")) {
                add(part.startsWith("\n") || part.startsWith("\r") ? "x: x" + part : part, depth + 1);
            }
        } else if (type.startsWith("text/html")) {
            byte[] content = decoded(body, header(head, "content-transfer-encoding"));
            String id = header(head, "content-id").replaceAll("^<|>$", "");
            pages.add(new Part(List.of("cid:" + id, header(head, "content-location")), PageText.of(content)));
        }
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] decoded(String body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> unquoted(body);
            case "base64" -> Base64.getMimeDecoder().decode(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** A line that ends in an equals sign goes on in the next. */
    private static byte[] unquoted(String body) {
        String whole = body.replaceAll("=[ \\t]*\\r?\\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            boolean isQuoted = whole.startsWith("=", i)
                    && i + 2 < whole.length()
                    && Character.digit(whole.charAt(i + 1), 16) >= 0
                    && Character.digit(whole.charAt(i + 2), 16) >= 0;
            bytes.write(isQuoted ? Integer.parseInt(whole, i + 1, i + 3, 16) : whole.charAt(i));
            i += isQuoted ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    /** A page with what its frames show in place of them; one of nothing but frames is what these show, one after the other. */
    private String framed(Part part, int depth) {
        String text = part.page().text();
        boolean isFrames = text.toLowerCase(Locale.ROOT).contains("<frameset");
        StringBuilder whole = new StringBuilder();
        Matcher frame = FRAME.matcher(text);
        int at = 0;
        while (depth < DEEPEST && frame.find()) {
            Optional<Part> shown = pages.stream()
                    .filter(page -> page != part && page.names().contains(frame.group(1)))
                    .findFirst();
            if (shown.isPresent()) {
                whole.append(isFrames ? "" : text.substring(at, frame.start()));
                whole.append("<div>").append(framed(shown.get(), depth + 1)).append("</div>");
                at = frame.end();
            }
        }
        return whole.append(isFrames && at > 0 ? "" : text.substring(at)).toString();
    }
}
