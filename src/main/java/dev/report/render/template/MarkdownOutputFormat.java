package dev.report.render.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes what is inserted into Markdown, so that a {@code *} in a name stays a {@code *}. An address of the web or of mail gets
 * its brackets: without them a reader takes the Chinese words behind it, which no blank parts from it, for a part of it. In a letter,
 * which quotes what units wrote, it gets a mark that makes it no address.
 */
public final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutputFormat.Markdown> {

    public static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat("Markdown", true);

    /** Of letters: no address leads anywhere. */
    static final MarkdownOutputFormat LETTER = new MarkdownOutputFormat("MarkdownLetter", false);

    private static final String SPECIAL = "\\`*_[]<|";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}*);");

    private final String name;
    private final boolean linking;

    /** @param linking whether addresses are links */
    private MarkdownOutputFormat(String name, boolean linking) {
        this.name = name;
        this.linking = linking;
    }

    /** Text that is Markdown already. */
    static final class Markdown extends CommonTemplateMarkupOutputModel<Markdown> {
        private final MarkdownOutputFormat format;

        private Markdown(MarkdownOutputFormat format, String plain, String markup) {
            super(plain, markup);
            this.format = format;
        }

        @Override
        public MarkdownOutputFormat getOutputFormat() {
            return format;
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int end = linking ? Address.end(plain, i) : i;
            if (end > i) {
                escaped.append('<').append(plain, i, end).append('>');
                i = end - 1;
                continue;
            }
            boolean isFirst = i == 0 && "#+->~".indexOf(c) >= 0 && plain.length() > 1;
            if (SPECIAL.indexOf(c) >= 0
                    || isFirst
                    || c == '&' && isEntity(plain, i)
                    || isOfHost(plain, i)
                    || !linking && isOfAddress(plain, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Whether a dot makes readers see an address without a scheme, of which they take the Chinese words behind it for a part. */
    private static boolean isOfHost(String plain, int at) {
        return plain.charAt(at) == '.' && plain.regionMatches(true, at - 3, "www", 0, 3);
    }

    /** Whether a character is what makes readers see an address: of {@code https://} and {@code a@b}. */
    private static boolean isOfAddress(String plain, int at) {
        return plain.startsWith("://", at) || plain.charAt(at) == '@';
    }

    /** Whether Markdown would take {@code &lt;} in a text for the character that it stands for. */
    private static boolean isEntity(String plain, int at) {
        return ENTITY.matcher(plain).region(at, plain.length()).lookingAt();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected Markdown newTemplateMarkupOutputModel(String plain, String markup) {
        return new Markdown(this, plain, markup);
    }
}
