package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.ChineseNumber;
import dev.report.lint.text.Marks;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points that words count: {@code 第一，…第二，…} without a gap, and not mixed with {@code 首先，…其次，…}.
 *
 * <p>最后 may end either. Only where such a word opens a sentence or clause and a comma follows: 第一季度, 其次为 count nothing.
 */
final class WordedOrder {

    private static final Pattern POINT = Pattern.compile("(?<=^|[。；：！？])[\\s　]*(第([一二三四五六七八九])|首先|其次|再次)(?=，)");

    private WordedOrder() {}

    /** @param number 1 for 第一; 0 for 首先 and the like */
    private record Point(int start, int end, int number) {}

    static void check(Passage passage, Findings findings) {
        if (passage.text().indexOf('第') < 0) {
            return;
        }
        List<Point> points = new ArrayList<>();
        Matcher point = POINT.matcher(Marks.full(passage.text()));
        while (point.find()) {
            int number = point.group(2) == null ? 0 : "一二三四五六七八九".indexOf(point.group(2)) + 1;
            points.add(new Point(point.start(1), point.end(1), number));
        }
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point here = points.get(i);
            String found = passage.text().substring(here.start(), here.end());
            if ((before.number() == 0) != (here.number() == 0)) {
                String first = passage.text().substring(before.start(), before.end());
                warn(passage, here, "heading-numbering.words", "", findings, "found", found, "wanted", first);
                return;
            }
            if (here.number() > before.number() + 1) {
                String wanted = "第" + ChineseNumber.write(before.number() + 1);
                warn(passage, here, "heading-numbering.gap", wanted, findings, "found", found, "wanted", wanted);
            }
        }
    }

    private static void warn(
            Passage passage, Point point, String key, String wanted, Findings findings, Object... values) {
        new Spot(passage, point.start(), point.end())
                .raise(findings, key, wanted)
                .values(values);
    }
}
