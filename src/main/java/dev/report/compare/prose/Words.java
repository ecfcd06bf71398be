package dev.report.compare.prose;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.report.compare.prose.SentenceChange.Mark;
import dev.report.compare.prose.SentenceChange.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two sentences word by word: a number is a word, as is a run of letters, and each Chinese character. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\d+(?:[.,]\\d+)*[%％‰]?|[\\p{IsLatin}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*[%％‰]?");

    private Words() {}

    /** The runs of two sentences: what is gone goes before what is new at the same place. */
    static List<Piece> compare(String before, String after) {
        List<String> then = words(before);
        List<String> now = words(after);
        List<Piece> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(then, now).getDeltas()) {
            add(runs, Mark.SAME, then.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.EQUAL) {
                add(runs, Mark.GONE, delta.getSource().getLines());
                add(runs, Mark.NEW, delta.getTarget().getLines());
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(runs, Mark.SAME, then.subList(at, then.size()));
        return runs;
    }

    private static void add(List<Piece> runs, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Piece(mark, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The numbers of a sentence, in order. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A sentence without its numbers: two that are alike so differ in numbers alone. */
    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }
}
