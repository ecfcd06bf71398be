package dev.report.published.pdf;

import dev.report.published.ruled.TextLine;
import java.util.List;
import java.util.regex.Pattern;

/** Tells headings from paragraphs where no tag does: by their number, or as larger or bolder than the body. */
final class Headings {

    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}\\s*、.*");
    private static final Pattern TOPIC = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;，,：:]");
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 3;
    private static final double LARGER = 1.15;
    private static final double TITLE = 1.3;

    private final BodyType body;

    Headings(BodyType body) {
        this.body = body;
    }

    /** The level of a heading, 1 for a title; 0 for a paragraph. */
    int level(String text, List<TextLine> lines) {
        if (text.length() > LONGEST || SENTENCE.matcher(text).matches()) {
            return 0;
        }
        if (SECTION.matcher(text).matches()) {
            return 2;
        }
        if (TOPIC.matcher(text).matches()) {
            return 3;
        }
        if (lines.size() > MOST_LINES) {
            return 0;
        }
        double size = lines.get(0).size() / body.size();
        boolean isBold = !body.isBold() && lines.stream().allMatch(TextLine::isBold);
        if (size >= TITLE) {
            return 1;
        }
        return size >= LARGER ? 2 : isBold ? 3 : 0;
    }
}
