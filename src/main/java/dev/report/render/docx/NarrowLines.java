package dev.report.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks the names of narrow columns and groups into lines of two characters: {@code （三）}, {@code 不予}, {@code 公开}. */
final class NarrowLines {

    private static final Pattern PAIRS = Pattern.compile("(\\p{IsHan}\\p{IsHan}){2,}");
    private static final char NUMBERED = '（';
    private static final char NUMBER_END = '）';

    private NarrowLines() {}

    /** The runs of a name, with its breaks. */
    static List<WordRun> of(String name) {
        List<String> lines = new ArrayList<>();
        int number = name.indexOf(NUMBERED) == 0 ? name.indexOf(NUMBER_END) + 1 : 0;
        if (number > 0) {
            lines.add(name.substring(0, number));
        }
        String rest = name.substring(number);
        if (PAIRS.matcher(rest).matches()) {
            for (int at = 0; at < rest.length(); at += 2) {
                lines.add(rest.substring(at, at + 2));
            }
        } else if (!rest.isEmpty()) {
            lines.add(rest);
        }
        List<WordRun> runs = new ArrayList<>();
        for (String line : lines) {
            if (!runs.isEmpty()) {
                runs.add(WordRun.lineEnd());
            }
            runs.add(WordRun.of(line));
        }
        return runs;
    }
}
