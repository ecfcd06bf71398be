package dev.report.lint.wording;

import dev.report.lint.text.ChineseNumber;
import dev.report.lint.text.Document;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.SequenceNumber;
import java.math.BigDecimal;
import java.util.List;

/** Punctuation and numerals by GB/T 15834 and 15835: half-width marks in Chinese text, marks after numbers and headings, full-width digits. */
public final class Punctuation {

    private final Passage passage;
    private final String text;
    private final Reporter reporter;

    private Punctuation(Passage passage, Reporter reporter) {
        this.passage = passage;
        this.text = passage.text();
        this.reporter = reporter;
    }

    public static void check(Document document, Reporter reporter) {
        for (Passage passage : document.passages()) {
            Punctuation punctuation = new Punctuation(passage, reporter);
            punctuation.headingEnd();
            punctuation.afterNumber();
            punctuation.pauses();
            punctuation.innerTitles();
            punctuation.fullWidthDigits();
            punctuation.spelledCounts();
        }
    }

    private void warn(String rule, String key, int from, int to, String expected, int count) {
        reporter.warn(
                rule,
                key,
                new Reporter.Spot(passage, from, to),
                expected,
                "text",
                text.substring(from, to),
                "expected",
                expected,
                "count",
                count);
    }

    private void headingEnd() {
        int last = text.length() - 1;
        if (passage.isHeading() && "。；，：、".indexOf(text.charAt(last)) >= 0) {
            warn("punctuation", "punctuation.heading", last, last + 1, "", 1);
        }
    }

    /** {@code （一）、}, {@code 第一、}. */
    private void afterNumber() {
        SequenceNumber number = SequenceNumber.parse(text).orElse(null);
        if (number != null
                && number.style().ordinal() % 2 == 1
                && number.end() < text.length()
                && "、，.．：".indexOf(text.charAt(number.end())) >= 0) {
            warn("punctuation", "punctuation.bracketed", 0, number.end() + 1, text.substring(0, number.end()), 1);
        }
        for (int at = text.indexOf('第'); at >= 0 && at + 2 < text.length(); at = text.indexOf('第', at + 1)) {
            boolean opens = at == 0 || "。；：".indexOf(text.charAt(at - 1)) >= 0;
            boolean ordinal = "一二三四五六七八九十".indexOf(text.charAt(at + 1)) >= 0 && text.charAt(at + 2) == '、';
            boolean list = at + 3 < text.length()
                    && (ChineseNumber.isNumeral(text.charAt(at + 3)) || text.charAt(at + 3) == '第');
            if (opens && ordinal && !list) {
                warn("punctuation", "punctuation.ordinal", at, at + 3, text.substring(at, at + 2) + "，", 1);
            }
        }
    }

    private void pauses() {
        for (String pair : List.of("》、《", "”、“")) {
            for (int at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
                warn("pause-between-titles", "pause-between-titles", at + 1, at + 2, "", 1);
            }
        }
    }

    /** Inside 《》 a title stands in 〈〉. */
    private void innerTitles() {
        int open = text.indexOf('《');
        while (open >= 0) {
            int inner = open + 1;
            while (inner < text.length() && "《》<".indexOf(text.charAt(inner)) < 0) {
                inner++;
            }
            boolean title = inner + 1 < text.length() && text.charAt(inner) != '》' && isChinese(text.charAt(inner + 1));
            if (title && text.indexOf('》', inner) > 0) {
                warn("punctuation", "punctuation.inner-title", inner, inner + 1, "〈", 1);
            }
            open = text.indexOf('《', text.indexOf('》', inner) < 0 ? text.length() : text.indexOf('》', inner));
        }
    }

    private static boolean isChinese(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    private void fullWidthDigits() {
        int first = -1;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '０' && text.charAt(i) <= '９') {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            int end = first;
            StringBuilder plain = new StringBuilder();
            while (end < text.length() && text.charAt(end) >= '０' && text.charAt(end) <= '９') {
                plain.append(Character.digit(text.charAt(end++), 10));
            }
            warn("numerals", "numerals.full-width", first, end, plain.toString(), count);
        }
    }

    /** {@code 五十四件}: a count in numerals. Round ones may be names: 二十条措施. */
    private void spelledCounts() {
        for (NumberToken token : passage.numbers()) {
            boolean spelled = token.kind() == NumberToken.Kind.NUMERALS && !token.isCited() && !token.vague();
            if (spelled
                    && token.value().compareTo(BigDecimal.valueOf(20)) > 0
                    && token.value().remainder(BigDecimal.TEN).signum() != 0
                    && List.of("件", "条", "次", "篇", "人", "份", "项").contains(token.measure())) {
                String digits = token.digits() + token.measure();
                warn("numerals", "numerals.spelled", token.start(), token.measureEnd(), digits, 1);
            }
        }
    }
}
