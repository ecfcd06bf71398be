package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comes twice where a citation brings it already: {@code 占12%%}, {@code 增长增长5%}. */
public final class BrokenProse {

    private static final Pattern PERCENTS = Pattern.compile("[%％][ 　]?[%％]");

    private BrokenProse() {}

    public static void check(Document document, LintContext context, Findings findings) {
        List<String> changes = context.words().list("broken-prose", "change_words");
        for (Passage passage : document.passages()) {
            percents(passage, findings);
            changes.forEach(word -> changes(passage, word, changes, findings));
            context.words().list("broken-prose", "once").forEach(word -> twice(passage, word, findings));
            measures(passage, context.words().pattern("broken-prose", "measure"), findings);
            measures(passage, context.words().pattern("broken-prose", "doubled"), findings);
            gaps(passage, context.words().pattern("broken-prose", "gap"), "broken-prose.gap", findings);
            gaps(passage, context.words().pattern("broken-prose", "unwritten"), "broken-prose.unwritten", findings);
        }
    }

    /** Words that nobody writes twice running: 办结办结. */
    private static void twice(Passage passage, String word, Findings findings) {
        int at = passage.text().indexOf(word + word);
        if (at >= 0) {
            Spot spot = new Spot(passage, at, at + 2 * word.length());
            spot.raise(findings, "broken-prose.words", word).values("text", spot.words(), "expected", word);
        }
    }

    /** 632件件, 12万元元, the the. */
    private static void measures(Passage passage, Pattern twice, Findings findings) {
        Matcher measures = twice.matcher(passage.text());
        while (measures.find()) {
            Spot spot = new Spot(passage, measures.start(), measures.end());
            spot.raise(findings, "broken-prose.words", measures.group(1))
                    .values("text", spot.words(), "expected", measures.group(1));
        }
    }

    /** Places that were left open to be filled in: XX件, ____件, （待补）. */
    private static void gaps(Passage passage, Pattern gap, String id, Findings findings) {
        Matcher gaps = gap.matcher(passage.text());
        while (gaps.find()) {
            Spot spot = new Spot(passage, gaps.start(), gaps.end());
            spot.raise(findings, id).values("text", spot.words());
        }
    }

    private static void percents(Passage passage, Findings findings) {
        Matcher percents = PERCENTS.matcher(passage.text());
        while (percents.find()) {
            raise(findings, new Spot(passage, percents.start(), percents.end()), "%");
        }
    }

    /** The same word twice; another one only where a citation brings it. */
    private static void changes(Passage passage, String word, List<String> changes, Findings findings) {
        String text = passage.text();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int next = at + word.length();
            boolean cited = next < text.length() && passage.isCited(next) && !passage.isCited(at);
            for (String second : changes) {
                if (text.startsWith(second, next) && (cited || second.equals(word))) {
                    raise(findings, new Spot(passage, at, next + second.length()), second);
                }
            }
        }
    }

    private static void raise(Findings findings, Spot spot, String expected) {
        spot.raise(findings, "broken-prose.twice", expected).values("text", spot.words(), "expected", expected);
    }
}
