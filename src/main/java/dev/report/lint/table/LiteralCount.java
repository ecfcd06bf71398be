package dev.report.lint.table;

import dev.report.definition.form.Indicator;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed counts that could be cited: prose and tables then come from one source. */
public final class LiteralCount {

    private static final int MOST_CITATIONS = 3;
    private static final int LONGEST_LABEL = 24;

    private final Passage passage;
    private final LintContext context;
    private final Map<NumberToken, TableClaims.Claim> claims = new IdentityHashMap<>();
    private final Findings findings;

    private LiteralCount(Passage passage, LintContext context, Findings findings) {
        this.passage = passage;
        this.context = context;
        this.findings = findings;
    }

    /** @param tables what the words before a number may mean, if there are tables */
    public static void check(Document document, LintContext context, Optional<TableClaims> tables, Findings findings) {
        if (!context.bound()) {
            return;
        }
        String heading = context.title(document);
        for (Passage passage : document.passages()) {
            heading = passage.isHeading() ? passage.text() : heading;
            String above = heading;
            LiteralCount count = new LiteralCount(passage, context, findings);
            tables.ifPresent(known -> new NumberClaims(passage, above, known, context).walk(count::keep));
            passage.numbers().forEach(count::check);
        }
    }

    private void keep(NumberClaims.Said said) {
        if (!said.ofLastYear()) {
            claims.put(said.token(), said.claim());
        }
    }

    /** In a measure that the definition's figures come in a typed count is a warning; any other could not be cited. */
    private void check(NumberToken token) {
        String measure = token.scale() == ' ' ? token.measure() : token.scale() + token.measure();
        if (!token.isCount()
                || token.isCited()
                || token.measure().isEmpty()
                || Contradicted.isReported(findings, passage, token)
                || isRule(passage.text(), token, context.words().list("literal-count", "limits"))) {
            return;
        }
        boolean citable = !isDifference(token)
                && (context.measures().contains(measure) || context.measures().contains(token.measure()));
        Raised raised = new Spot(passage, token.start(), token.measureEnd())
                .raise(findings, citable ? "literal-count" : "literal-count.free")
                .values("text", token.shown(passage.text()), "example", example(token));
        TableClaims.Claim claim = claims.get(token);
        Text citations = Text.list(claim == null ? equal(token) : of(claim));
        if (citable && !citations.isEmpty()) {
            raised.help(findings.text("literal-count.equal.help", "citations", citations));
        }
    }

    /** How the definition's first indicator in the measure that was typed is cited. */
    private String example(NumberToken token) {
        Collection<Indicator> all = context.definition().indicators().values();
        return all.stream()
                .filter(indicator -> indicator.measure().label().equals(token.measure()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(indicator -> "${f('" + indicator.key() + "')}")
                .orElse("${f('…')}");
    }

    /** By how much something changed is no figure. */
    private boolean isDifference(NumberToken token) {
        String before = passage.text().substring(0, token.start());
        return context.words().list("literal-count", "differences").stream().anyMatch(before::endsWith);
    }

    /** The citation of the figure that the words name. */
    private List<String> of(TableClaims.Claim claim) {
        FigureCitations citations = new FigureCitations(context.definition());
        return claim.candidates().stream()
                .limit(1)
                .flatMap(candidate -> citations.of(candidate).stream())
                .toList();
    }

    /** Numbers of a rule or a name, not of the year's work: 每件, 不超过10件, 20件以内, 20天内, “12345”, 《…3项…》. */
    private static boolean isRule(String text, NumberToken token, List<String> limits) {
        String before = text.substring(Math.max(0, token.start() - 4), token.start());
        String after = text.substring(token.measureEnd(), Math.min(text.length(), token.measureEnd() + 3));
        for (String word : limits) {
            if (before.contains(word)) {
                return true;
            }
        }
        return after.startsWith("以")
                || after.startsWith("内")
                || after.startsWith("/")
                || after.startsWith("”")
                || isInside(text, token.start(), '《', '》')
                || isInside(text, token.start(), '“', '”');
    }

    private static boolean isInside(String text, int at, char open, char close) {
        return text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.indexOf(close, at) >= 0;
    }

    /** The citations that would print the same number; none if there are too many to be of help. */
    private List<String> equal(NumberToken token) {
        List<String> citations = new ArrayList<>();
        List<String> named = new ArrayList<>();
        String before = passage.text().substring(Math.max(0, token.start() - LONGEST_LABEL), token.start());
        FigureTable table = context.figures().orElse(null);
        if (table == null || token.vague() || token.amount().signum() == 0) {
            return citations;
        }
        for (int cell = 0; cell < table.cells().size(); cell++) {
            Measure measure = table.cells().measure(cell);
            boolean same = table.isReported(cell)
                    && MeasureBase.of(measure).equals(token.measure())
                    && MeasureBase.inUnits(table.value(cell), measure).compareTo(token.amount()) == 0;
            if (same) {
                String citation = FigureCitations.of(table.cells().key(cell));
                Indicator indicator = context.definition().indicator(cell);
                (isNamed(indicator, before) ? named : citations).add(citation);
            }
        }
        if (!named.isEmpty()) {
            return named.size() > MOST_CITATIONS ? List.of() : named;
        }
        return citations.size() > MOST_CITATIONS ? List.of() : citations;
    }

    /** Whether a figure's own words stand before a number: others that happen to be equal are then not meant. */
    private static boolean isNamed(Indicator indicator, String before) {
        return before.contains(indicator.label())
                || indicator.aliases().stream().anyMatch(before::contains);
    }
}
