package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.ChineseNumber;
import dev.report.lint.text.Document;
import dev.report.lint.text.Passage;
import dev.report.lint.text.SequenceNumber;
import dev.report.lint.text.Spot;
import java.util.List;

/** Punctuation by GB/T 15834: half-width marks in Chinese text, marks after numbers and headings. */
public final class Punctuation {

    private final Passage passage;
    private final String text;
    private final Findings findings;

    private Punctuation(Passage passage, Findings findings) {
        this.passage = passage;
        this.text = passage.text();
        this.findings = findings;
    }

    /** @param documents all of the report: half-width marks are reported once a file */
    public static void check(Document document, List<Document> documents, Findings findings) {
        HalfWidth.check(document, documents, findings);
        for (Passage passage : document.passages()) {
            Punctuation punctuation = new Punctuation(passage, findings);
            punctuation.headingEnd();
            punctuation.afterNumber();
            punctuation.innerTitles();
        }
    }

    private void warn(String id, int from, int to, String expected) {
        new Spot(passage, from, to)
                .raise(findings, id, expected)
                .values("text", text.substring(from, to), "expected", expected);
    }

    private void headingEnd() {
        int last = text.length() - 1;
        if (passage.isHeading() && "。；，：、".indexOf(text.charAt(last)) >= 0) {
            warn("punctuation.heading", last, last + 1, "");
        }
    }

    /** {@code （一）、}, {@code 第一、}. */
    private void afterNumber() {
        SequenceNumber number = SequenceNumber.parse(text).orElse(null);
        if (number != null
                && number.style().ordinal() % 2 == 1
                && number.end() < text.length()
                && "、，.．：".indexOf(text.charAt(number.end())) >= 0) {
            warn("punctuation.bracketed", 0, number.end() + 1, text.substring(0, number.end()));
        }
        for (int at = text.indexOf('第'); at >= 0 && at + 2 < text.length(); at = text.indexOf('第', at + 1)) {
            boolean opens = at == 0 || "。；：".indexOf(text.charAt(at - 1)) >= 0;
            boolean ordinal = "一二三四五六七八九十".indexOf(text.charAt(at + 1)) >= 0 && text.charAt(at + 2) == '、';
            boolean list = at + 3 < text.length()
                    && (ChineseNumber.isNumeral(text.charAt(at + 3)) || text.charAt(at + 3) == '第');
            if (opens && ordinal && !list) {
                warn("punctuation.ordinal", at, at + 3, text.substring(at, at + 2) + "，");
            }
        }
    }

    /** A title inside 《》 is put in 〈〉. */
    private void innerTitles() {
        int open = text.indexOf('《');
        while (open >= 0) {
            int inner = open + 1;
            while (inner < text.length() && "《》<".indexOf(text.charAt(inner)) < 0) {
                inner++;
            }
            boolean title = inner + 1 < text.length() && text.charAt(inner) != '》' && isChinese(text.charAt(inner + 1));
            if (title && text.indexOf('》', inner) > 0) {
                warn("punctuation.inner-title", inner, inner + 1, "〈");
            }
            open = text.indexOf('《', text.indexOf('》', inner) < 0 ? text.length() : text.indexOf('》', inner));
        }
    }

    private static boolean isChinese(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
