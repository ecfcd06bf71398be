package dev.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts lines that Markdown takes for one paragraph and that were typed as several: each begins with two full-width blanks, with
 * {@code （一）} or {@code 一、}, or with a bullet.
 */
final class TypedParagraphs {

    private static final String NUMBER = "([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)";
    private static final Pattern BEGINS = Pattern.compile("^(\\u3000|" + NUMBER + "|[•●◆▪■○])");
    private static final Pattern HEADING = Pattern.compile("^\\s*" + NUMBER + "[^，。；：、！？]{1,20}$");
    private static final Pattern ENDS = Pattern.compile("[。！？；：:;]\\s*$");

    private TypedParagraphs() {}

    static List<Block> of(List<Run> runs) {
        List<Block> paragraphs = new ArrayList<>();
        List<Run> current = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (isEnd(runs, i)) {
                paragraphs.add(new Block.Paragraph(List.copyOf(current)));
                current.clear();
            } else {
                current.add(runs.get(i));
            }
        }
        paragraphs.add(new Block.Paragraph(List.copyOf(current)));
        return paragraphs;
    }

    /** Whether a line ends here that is a paragraph, or before one. */
    private static boolean isEnd(List<Run> runs, int at) {
        if (!(runs.get(at) instanceof Run.Break) || at == 0 || at + 1 == runs.size()) {
            return false;
        }
        boolean heading = isHeading(runs, at);
        return heading
                || runs.get(at + 1) instanceof Run.Words next
                        && BEGINS.matcher(next.text()).find()
                        && (next.text().startsWith("\u3000") || isWhole(runs.get(at - 1)));
    }

    /** {@code （二）依申请公开} alone on its line. */
    private static boolean isHeading(List<Run> runs, int at) {
        boolean alone = at == 1 || runs.get(at - 2) instanceof Run.Break;
        return alone
                && runs.get(at - 1) instanceof Run.Words words
                && HEADING.matcher(words.text()).find();
    }

    /** Not the first half of {@code 第一、二季度}. */
    private static boolean isWhole(Run last) {
        return !(last instanceof Run.Words words) || ENDS.matcher(words.text()).find();
    }
}
