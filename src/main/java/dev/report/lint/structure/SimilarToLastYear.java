package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Spot;
import java.util.HashSet;
import java.util.Set;

/** Finds sections that repeat too much of last year's report. */
public final class SimilarToLastYear {

    private static final int SHINGLE = 5;
    private static final int LEAST_COMPARED = 120;

    private SimilarToLastYear() {}

    /** Each number counts as the same sign: last year's text with new numbers is still last year's text. */
    public static void check(Document document, LintContext context, Findings findings) {
        String last = context.beside().lastText().getOrDefault(document.section(), "");
        if (last.isEmpty()
                || document.passages().isEmpty()
                || !context.rules().similarity().sections().contains(document.section())) {
            return;
        }
        Set<String> now = shingles(document.text());
        if (now.size() < LEAST_COMPARED) {
            return;
        }
        Set<String> before = shingles(last);
        long same = now.stream().filter(before::contains).count();
        int percent = (int) (same * 100 / now.size());
        if (percent >= context.rules().similarity().percent()) {
            Spot.raise(findings, "similar-to-last-year", document.start(), percent + "%")
                    .values(
                            "percent",
                            percent,
                            "limit",
                            context.rules().similarity().percent());
        }
    }

    private static Set<String> shingles(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean cited = text.startsWith("${", i) && text.indexOf('}', i) > 0;
            i = cited ? text.indexOf('}', i) : i;
            if (cited || Character.isDigit(c)) {
                if (plain.length() == 0 || plain.charAt(plain.length() - 1) != '0') {
                    plain.append('0');
                }
            } else if (Character.isLetter(c)) {
                plain.append(c);
            }
        }
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= plain.length(); i++) {
            shingles.add(plain.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
