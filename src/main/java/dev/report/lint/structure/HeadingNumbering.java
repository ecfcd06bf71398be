package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.ChineseNumber;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.SequenceNumber;
import dev.report.lint.text.SequenceNumber.Style;
import dev.report.lint.text.Spot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers that open headings and paragraphs: without gaps, in order, of one form among siblings. */
public final class HeadingNumbering {

    private final Findings findings;
    private final Map<Style, List<Numbered>> open = new EnumMap<>(Style.class);

    private HeadingNumbering(Findings findings) {
        this.findings = findings;
    }

    /** A numbered passage. */
    private record Numbered(Passage passage, SequenceNumber number) {}

    /**
     * Judges a file.
     *
     * @param documents the documents of it, in order: their numbers run on
     */
    public static void check(List<Document> documents, LintContext context, Findings findings) {
        HeadingNumbering numbering = new HeadingNumbering(findings);
        for (Document document : documents) {
            document.passages().forEach(numbering::take);
        }
        numbering.close(Style.CHINESE);
        documents.forEach(document -> document.passages().forEach(passage -> {
            firstSecondThird(passage, findings);
            WordedOrder.check(passage, findings);
        }));
    }

    private void take(Passage passage) {
        SequenceNumber number = SequenceNumber.parse(passage.text()).orElse(null);
        if (number == null) {
            if (passage.isHeading()) {
                close(Style.CHINESE_IN_BRACKETS);
            }
            return;
        }
        close(number.style(), 1);
        List<Numbered> siblings = open.computeIfAbsent(number.style(), style -> new ArrayList<>());
        boolean restart =
                number.number() == 1 && !siblings.isEmpty() && number.style() != Style.CHINESE && !passage.isHeading();
        if (restart && siblings.get(siblings.size() - 1).number().number() != 1) {
            close(number.style());
            siblings = open.computeIfAbsent(number.style(), style -> new ArrayList<>());
        }
        siblings.add(new Numbered(passage, number));
    }

    private void close(Style from) {
        close(from, 0);
    }

    /** Judges and forgets the open lists of a style, or of the styles below it. */
    private void close(Style from, int below) {
        for (Style style : Style.values()) {
            if (style.ordinal() >= from.ordinal() + below) {
                List<Numbered> siblings = open.remove(style);
                if (siblings != null) {
                    order(siblings);
                    forms(siblings);
                }
            }
        }
    }

    private void order(List<Numbered> siblings) {
        if (siblings.stream().allMatch(each -> each.number().number() == 1)) {
            return;
        }
        int expected = 1;
        for (Numbered each : siblings) {
            SequenceNumber number = each.number();
            if (number.number() != expected) {
                String wanted = SequenceNumber.write(number.style(), expected, number.mark());
                String found = each.passage().text().substring(0, number.end());
                String key = number.number() > expected ? "heading-numbering.gap" : "heading-numbering.order";
                spot(each).raise(findings, key, wanted).values("found", found, "wanted", wanted);
            }
            expected = number.number() + 1;
        }
    }

    /** {@code 3、} among {@code 1.} and {@code 2.} */
    private void forms(List<Numbered> siblings) {
        if (siblings.get(0).number().style() != Style.ARABIC) {
            return;
        }
        long pauses =
                siblings.stream().filter(each -> each.number().mark() == '、').count();
        for (Numbered each : siblings) {
            SequenceNumber number = each.number();
            if (number.mark() == '、') {
                boolean mixed = pauses < siblings.size();
                String wanted = number.number() + ".";
                spot(each)
                        .raise(findings, mixed ? "heading-numbering.mixed" : "heading-numbering.pause", wanted)
                        .values("found", each.passage().text().substring(0, number.end()), "wanted", wanted);
            }
            if (number.mark() == '、' && pauses == siblings.size()) {
                return;
            }
        }
    }

    private static Spot spot(Numbered each) {
        return new Spot(each.passage(), 0, each.number().end());
    }

    /** 一是 … 三是 with nothing second. */
    private static void firstSecondThird(Passage passage, Findings findings) {
        String text = passage.text();
        int last = 0;
        for (int at = text.indexOf('是', 1); at >= 0; at = text.indexOf('是', at + 1)) {
            boolean opens = at == 1 || "。；：，！ ".indexOf(text.charAt(at - 2)) >= 0;
            int number = "一二三四五六七八九".indexOf(text.charAt(at - 1)) + 1;
            if (opens && number > 0) {
                if (last > 0 && number > last + 1) {
                    String wanted = ChineseNumber.write(last + 1) + "是";
                    String found = text.substring(at - 1, at + 1);
                    new Spot(passage, at - 1, at + 1)
                            .raise(findings, "heading-numbering.gap", wanted)
                            .values("found", found, "wanted", wanted);
                }
                last = number;
            }
        }
    }
}
