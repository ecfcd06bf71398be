package dev.report.render.template;

/** Finds addresses of the web ({@code https://…}) and of mail in running text. */
final class Address {

    private static final String[] SCHEMES = {"https://", "http://"};

    /** What ends a sentence rather than an address. */
    private static final String CLOSING = ".,;:!?'\")]";

    private Address() {}

    /** Where an address that begins at a place ends; the place itself if none begins there. */
    static int end(String text, int from) {
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme, from)) {
                int end = trimmed(text, from, run(text, from, false));
                return end > from + scheme.length() ? end : from;
            }
        }
        boolean inside = from > 0 && isOfMail(text.charAt(from - 1));
        return inside ? from : mail(text, from);
    }

    private static int mail(String text, int from) {
        int at = run(text, from, true);
        if (at == from || at >= text.length() || text.charAt(at) != '@') {
            return from;
        }
        int end = trimmed(text, at, run(text, at + 1, true));
        return text.substring(at, end).indexOf('.') > 1 ? end : from;
    }

    private static int run(String text, int from, boolean mail) {
        int end = from;
        while (end < text.length() && (mail ? isOfMail(text.charAt(end)) : isOfWeb(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWeb(char c) {
        return c > ' ' && c < 0x7f && "<>\"\\`|^{}".indexOf(c) < 0;
    }

    private static boolean isOfMail(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._%+-".indexOf(c) >= 0;
    }

    private static int trimmed(String text, int from, int end) {
        int last = end;
        while (last > from && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
