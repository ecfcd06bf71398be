package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of parts that a pattern names, against their total: {@code 40 requests: 12 full grants, 20 partial grants and 9 denials}. */
public final class PhraseLists {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*\\d|\\d");

    private PhraseLists() {}

    public static void check(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            Matcher list = context.words().pattern("list-sum", "list").matcher(passage.text());
            while (list.find()) {
                if (!document.isDoubtful(passage, list.start(), list.end())) {
                    check(passage, list, findings);
                }
            }
        }
    }

    private static void check(Passage passage, Matcher list, Findings findings) {
        List<BigDecimal> parts = new ArrayList<>();
        NUMBER.matcher(list.group("parts")).results().forEach(found -> parts.add(number(found.group())));
        BigDecimal total = number(list.group("total"));
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            String id = sum.compareTo(total) > 0 ? "list-sum.exceeds" : "list-sum.short";
            new Spot(passage, list.start("total"), list.end("total"))
                    .raise(findings, id, NumberToken.plain(sum))
                    .values(
                            "total",
                            list.group("total"),
                            "terms",
                            parts.stream().map(NumberToken::plain).collect(Collectors.joining(" + ")),
                            "sum",
                            NumberToken.plain(sum),
                            "difference",
                            NumberToken.plain(total.subtract(sum).abs()));
        }
    }

    /** A whole number with or without commas at the thousands. */
    static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
