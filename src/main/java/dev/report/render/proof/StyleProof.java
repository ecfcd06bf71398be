package dev.report.render.proof;

import com.openhtmltopdf.css.constants.CSSName;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.render.template.RenderException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks over a project's own style sheet: brackets and comments that do not close, and, for the printed page, properties that the
 * engine does not know. Engine and browsers would silently leave such a rule out.
 */
public final class StyleProof {

    private static final Messages MESSAGES = new Messages(StyleProof.class);

    private final String file;
    private final String css;
    private final boolean isPrinted;

    private StyleProof(String file, String css, boolean isPrinted) {
        this.file = file;
        this.css = css;
        this.isPrinted = isPrinted;
    }

    /**
     * @param file the sheet's path as messages show it
     * @param isPrinted whether the PDF's engine reads it; a browser knows more properties than can be listed
     * @throws RenderException at the first mistake, with the nearest known name
     */
    public static void prove(String file, String css, boolean isPrinted) {
        new StyleProof(file, css, isPrinted).prove();
    }

    private void prove() {
        int depth = 0;
        int opened = 0;
        int begin = 0;
        for (int i = 0; i < css.length(); i++) {
            char character = css.charAt(i);
            if (css.startsWith("/*", i)) {
                i = end(i, "*/", 2) + 1;
                begin = depth == 0 ? i + 1 : begin;
            } else if (character == '"' || character == '\'') {
                i = end(i, String.valueOf(character), 1);
            } else if (character == '{') {
                opened = depth == 0 ? i : opened;
                depth++;
                begin = i + 1;
            } else if (character == '}' || character == ';') {
                if (character == '}' && --depth < 0) {
                    throw fault(i, "a } without its {", Text.EMPTY);
                }
                declaration(begin, i);
                begin = i + 1;
            }
        }
        if (depth > 0) {
            throw fault(opened, "the { is never closed", Text.EMPTY);
        }
    }

    private int end(int from, String mark, int skipped) {
        int end = css.indexOf(mark, from + skipped);
        if (end < 0) {
            throw fault(from, "what begins here is never closed", Text.EMPTY);
        }
        return end;
    }

    private void declaration(int from, int to) {
        String text = css.substring(from, to).replaceAll("(?s)/\\*.*?\\*/", " ");
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (isPrinted && !name.isEmpty() && !name.startsWith("--") && CSSName.getByPropertyName(name) == null) {
            throw fault(css.indexOf(text.substring(0, colon).strip(), from), "unknown property " + name, nearest(name));
        }
    }

    private static Text nearest(String name) {
        TreeSet<String> known = new TreeSet<>();
        for (Field field : CSSName.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == CSSName.class) {
                try {
                    known.add(String.valueOf(field.get(null)));
                } catch (IllegalAccessException hidden) {
                    continue;
                }
            }
        }
        Optional<String> found = NearestName.of(name, known);
        return found.map(near -> MESSAGES.text("nearest", "name", near)).orElse(Text.EMPTY);
    }

    private RenderException fault(int at, String why, Text help) {
        int line = 1 + (int) css.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - css.lastIndexOf('\n', at - 1);
        return new RenderException(
                SourceLocation.of(file, line, column), why, help, false, new IllegalStateException(why));
    }
}
