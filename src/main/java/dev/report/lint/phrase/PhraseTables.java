package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.lint.table.FigureCitations;
import dev.report.lint.table.TableClaims;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers typed in prose against the tables beside it: {@code received 1,802 requests} where the chart has 1,820. */
public final class PhraseTables {

    private static final String RULE = "text-versus-table";

    private final TableClaims claims;
    private final LintContext context;
    private final Findings findings;

    private PhraseTables(TableClaims claims, LintContext context, Findings findings) {
        this.claims = claims;
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, TableClaims claims, Findings findings) {
        TableNumbers numbers = new TableNumbers(claims, context);
        PhraseTables tables = new PhraseTables(claims, context, findings);
        for (Passage passage : document.passages()) {
            for (Passage.Span sentence : passage.isHeading() ? List.<Passage.Span>of() : passage.sentences()) {
                for (TableNumbers.Said said : numbers.in(passage, sentence)) {
                    if (!document.isDoubtful(passage, said.start(), said.end())) {
                        tables.judge(passage, said);
                    }
                }
            }
        }
    }

    private void judge(Passage passage, TableNumbers.Said said) {
        if (said.when() == SpokenYears.When.LAST && !said.share()) {
            lastYear(passage, said);
        } else if (said.when() == SpokenYears.When.THIS && said.share()) {
            new ClaimedShares(claims, findings).judge(passage, said);
        } else if (said.when() == SpokenYears.When.THIS) {
            thisYear(passage, said);
        }
    }

    private void thisYear(Passage passage, TableNumbers.Said said) {
        List<String> others = new ArrayList<>();
        for (TableClaims.Candidate candidate : said.claim().candidates()) {
            Optional<BigDecimal> value = claims.value(candidate);
            if (value.isEmpty() || value.get().compareTo(said.amount()) == 0) {
                return;
            }
            others.add(candidate.name() + " " + shown(value.get()));
        }
        TableClaims.Candidate likeliest = said.claim().candidates().get(0);
        BigDecimal value = claims.value(likeliest).orElseThrow();
        Raised raised = new Spot(passage, said.start(), said.end())
                .raise(findings, RULE, claims.claimed(likeliest), NumberToken.plain(value))
                .values(
                        "text",
                        said.text(passage),
                        "figures",
                        String.join(" / ", others),
                        "difference",
                        shown(said.amount().subtract(value).abs()));
        Text citations = FigureCitations.of(said.claim(), context);
        if (!citations.isEmpty()) {
            raised.help(findings.text("text-versus-table.cite.help", "citations", citations));
        }
    }

    private void lastYear(Passage passage, TableNumbers.Said said) {
        List<BigDecimal> values = claims.lastYear(said.claim());
        if (!values.isEmpty() && values.stream().noneMatch(value -> value.compareTo(said.amount()) == 0)) {
            new Spot(passage, said.start(), said.end())
                    .raise(findings, "text-versus-table.last-year", NumberToken.plain(values.get(0)))
                    .values(
                            "text",
                            said.text(passage),
                            "name",
                            said.claim().candidates().get(0).name(),
                            "value",
                            shown(values.get(0)),
                            "difference",
                            NumberToken.plain(
                                    said.amount().subtract(values.get(0)).abs()));
        }
    }

    /** As the report prints it. */
    private String shown(BigDecimal value) {
        return context.definition().heading().style().number(NumberToken.plain(value), false);
    }
}
