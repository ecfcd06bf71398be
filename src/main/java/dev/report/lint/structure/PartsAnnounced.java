package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.ChineseNumber;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Marks;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that the preamble announces, counted and named, against those it lists and those that are there. */
public final class PartsAnnounced {

    private static final String COUNT = "([一二三四五六七八九十]{1,2}|\\d{1,2})个?(?:大)?部分";

    /** A number of parts without their names: only where the sentence is about the report as a whole. */
    private static final Pattern STATED = Pattern.compile("(全文|报告|年报)(共|由|分为|共分|分|包括|包含|共包括)" + COUNT);

    private static final int LEAST_LISTED = 3;
    private final LintContext context;
    private final Findings findings;

    private PartsAnnounced(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        PartsAnnounced rule = new PartsAnnounced(context, findings);
        for (Passage passage : document.passages()) {
            if (!passage.isHeading() && passage.text().contains("部分")
                    || document.section().equals("preamble") && passage.text().contains("包括")) {
                for (Passage.Span sentence : passage.sentences()) {
                    rule.check(passage, sentence);
                }
            }
        }
    }

    private void check(Passage passage, Passage.Span span) {
        String sentence = Marks.full(span.in(passage.text()));
        if (!sentence.contains("报告") && !sentence.contains("全文") && !sentence.contains("本年报")) {
            return;
        }
        Matcher count = Pattern.compile(COUNT).matcher(sentence);
        boolean counted = count.find() && number(count.group(1)) > 0;
        int start =
                PartNames.listStart(sentence, counted ? count.start() : sentence.length(), counted ? count.end() : 0);
        if (start < 0) {
            if (counted && STATED.matcher(sentence).find()) {
                Spot spot = new Spot(passage, span.start() + count.start(), span.start() + count.end());
                present(number(count.group(1)), spot);
            }
            return;
        }
        boolean before = counted && count.start() > start;
        String list = PartNames.listAt(sentence, start, before ? count.start() : sentence.length());
        List<String> items = PartNames.items(list, context.headings());
        if (items.size() < LEAST_LISTED) {
            return;
        }
        if (counted && !list.contains("等")) {
            Spot spot = new Spot(passage, span.start() + count.start(), span.start() + count.end());
            if (count(number(count.group(1)), items, spot)) {
                return;
            }
        }
        names(passage, span.start() + start, list, items);
    }

    /** Reports a number of parts that neither the names nor the sections bear out. */
    private boolean count(int announced, List<String> items, Spot spot) {
        List<String> endings = context.words().list("parts-announced", "endings");
        int least = (int)
                items.stream().filter(item -> PartNames.isWhole(item, endings)).count();
        int most = items.size() + (PartNames.lastIsTwo(items) ? 1 : 0);
        if (announced < Math.min(least, items.size()) || announced > most) {
            spot.raise(findings, "parts-announced.listed", items.size() + "个部分")
                    .values("announced", announced, "listed", items.size(), "items", Text.series(items));
            return true;
        }
        return mostlyHeadings(items) && present(announced, spot);
    }

    /** Reports a number of parts that the sections do not bear out. */
    private boolean present(int announced, Spot spot) {
        int present = context.headings().size();
        if (present > 1 && announced != present) {
            spot.raise(findings, "parts-announced.present", present + "个部分")
                    .values("announced", announced, "present", present, "headings", Text.series(context.headings()));
            return true;
        }
        return false;
    }

    private boolean mostlyHeadings(List<String> items) {
        int same = 0;
        for (String item : items) {
            for (String heading : context.headings()) {
                same += PartNames.normal(item).equals(PartNames.normal(heading)) ? 1 : 0;
            }
        }
        return same * 2 >= items.size();
    }

    /** Where the list is plainly that of the headings, each name should be the heading's or a shorter form of it. */
    private void names(Passage passage, int listStart, String list, List<String> items) {
        if (items.size() != context.headings().size() || !mostlyHeadings(items)) {
            return;
        }
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            String heading = context.headings().get(i);
            at = Math.max(at, list.indexOf(item, at));
            if (!PartNames.isSame(PartNames.normal(item), PartNames.normal(heading))) {
                int start = listStart + at;
                new Spot(passage, start, start + item.length())
                        .raise(findings, "parts-announced.name", heading)
                        .values("announced", item, "heading", heading);
            }
        }
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : ChineseNumber.parse(digits).map(BigDecimal::intValue).orElse(0);
    }
}
