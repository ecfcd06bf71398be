package dev.report.render.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes what is inserted into Markdown, so that a {@code *} in a name stays a {@code *}. An address of the web or of mail gets
 * its brackets: without them a reader takes the Chinese words behind it, which no blank parts from it, for a part of it.
 */
public final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutputFormat.Markdown> {

    public static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

    private static final String SPECIAL = "\\`*_[]<|";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}*);");

    private MarkdownOutputFormat() {}

    /** Text that is Markdown already. */
    static final class Markdown extends CommonTemplateMarkupOutputModel<Markdown> {
        private Markdown(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
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
            int end = Address.end(plain, i);
            if (end > i) {
                escaped.append('<').append(plain, i, end).append('>');
                i = end - 1;
                continue;
            }
            boolean isFirst = i == 0 && "#+->~".indexOf(c) >= 0 && plain.length() > 1;
            if (SPECIAL.indexOf(c) >= 0 || isFirst || c == '&' && isEntity(plain, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
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
        return new Markdown(plain, markup);
    }
}
