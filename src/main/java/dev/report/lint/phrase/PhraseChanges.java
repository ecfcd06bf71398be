package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.table.TableClaims;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recomputes changes: {@code rose by 12 percent, from 1,619 to 1,820}; {@code received 1,820, an increase of 201}. */
public final class PhraseChanges {

    private static final String RULE = "change-and-share";

    private final Passage passage;
    private final Passage.Span sentence;
    private final LintContext context;
    private final Findings findings;

    private PhraseChanges(Passage passage, Passage.Span sentence, LintContext context, Findings findings) {
        this.passage = passage;
        this.sentence = sentence;
        this.context = context;
        this.findings = findings;
    }

    /** @param tables what the numbers may be, if there are tables */
    public static void check(Document document, LintContext context, Optional<TableClaims> tables, Findings findings) {
        PhraseShares.check(document, context, findings);
        Optional<TableNumbers> numbers = tables.map(claims -> new TableNumbers(claims, context));
        for (Passage passage : document.passages()) {
            for (Passage.Span sentence : passage.isHeading() ? List.<Passage.Span>of() : passage.sentences()) {
                if (!document.isDoubtful(passage, sentence.start(), sentence.end())) {
                    new PhraseChanges(passage, sentence, context, findings).check(tables, numbers);
                }
            }
        }
    }

    /** Last year's number and this year's. */
    private record Years(BigDecimal last, BigDecimal now) {}

    private void check(Optional<TableClaims> tables, Optional<TableNumbers> numbers) {
        for (Pattern pattern : context.words().patterns(RULE, "change")) {
            check(pattern, sentence.in(passage.text()), tables, numbers);
        }
    }

    private void check(Pattern pattern, String text, Optional<TableClaims> tables, Optional<TableNumbers> numbers) {
        Matcher change = pattern.matcher(text);
        while (change.find()) {
            boolean percent = change.group("percent") != null;
            String group = percent ? "percent" : "count";
            String lead = text.substring(0, change.start(group));
            boolean vague = context.words().list("numbers", "vague").stream().anyMatch(lead::endsWith);
            if (vague || passage.isCited(sentence.start() + change.start(group))) {
                continue;
            }
            Spot spot = new Spot(passage, sentence.start() + change.start(group), sentence.start() + change.end(group));
            int from = text.lastIndexOf(';', change.start()) + 1;
            int end = text.indexOf(';', change.end());
            String clause = text.substring(from, end < 0 ? text.length() : end);
            said(clause, change.start() - from, change.end() - from)
                    .or(() -> ofTables(spot, tables, numbers))
                    .ifPresent(years -> judge(spot, change, percent, years));
        }
    }

    private Pattern pattern(String name) {
        return context.words().pattern(RULE, name);
    }

    /** Both numbers as the clause says them: {@code from 1,619 to 1,820}, or the one before the change and the one compared with. */
    private Optional<Years> said(String clause, int start, int end) {
        Matcher both = pattern("from_to").matcher(clause);
        if (both.find()) {
            return Optional.of(
                    new Years(PhraseLists.number(both.group("last")), PhraseLists.number(both.group("now"))));
        }
        Matcher last = pattern("from").matcher(clause);
        Matcher now = pattern("now").matcher(clause.substring(0, start));
        return last.find(end) && now.find()
                ? Optional.of(new Years(PhraseLists.number(last.group("last")), PhraseLists.number(now.group("now"))))
                : Optional.empty();
    }

    /** The last figure of the tables before the change, and last year's. */
    private Optional<Years> ofTables(Spot spot, Optional<TableClaims> tables, Optional<TableNumbers> numbers) {
        Optional<TableNumbers.Said> said = numbers.stream()
                .flatMap(each -> each.in(passage, sentence).stream())
                .filter(each -> each.end() <= spot.start() && !each.share())
                .filter(each -> each.when() == SpokenYears.When.THIS)
                .reduce((one, other) -> other);
        List<BigDecimal> last =
                said.map(each -> tables.orElseThrow().lastYear(each.claim())).orElse(List.of());
        // A number that the table contradicts is reported already: what is judged is the change of the table's.
        return last.isEmpty()
                ? Optional.empty()
                : tables.orElseThrow()
                        .value(said.get().claim().candidates().get(0))
                        .map(now -> new Years(last.get(0), now));
    }

    private void judge(Spot spot, Matcher change, boolean percent, Years years) {
        BigDecimal difference = years.now().subtract(years.last());
        if (percent && years.last().signum() == 0) {
            return;
        }
        BigDecimal exact = percent ? PhraseNumber.percent(difference, years.last()) : difference;
        BigDecimal typed =
                new BigDecimal(change.group(percent ? "percent" : "count").replace(",", ""));
        BigDecimal signed = change.group("down") == null ? typed : typed.negate();
        boolean right = percent ? PhraseNumber.isNear(exact, signed) : exact.compareTo(signed) == 0;
        if (!right) {
            String shown = (exact.signum() > 0 ? "+" : "")
                    + (percent ? PhraseNumber.shown(exact, typed) : NumberToken.plain(exact));
            spot.raise(findings, percent ? "change-and-share.change" : "change-and-share.difference", shown)
                    .values(
                            "printed",
                            (signed.signum() > 0 ? "+" : "") + signed.toPlainString() + (percent ? "%" : ""),
                            "number",
                            NumberToken.plain(years.now()),
                            "other",
                            NumberToken.plain(years.last()),
                            "exact",
                            shown);
        }
    }
}
