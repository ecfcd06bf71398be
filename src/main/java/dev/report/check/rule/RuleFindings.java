package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Findings;
import dev.report.finding.Located;
import dev.report.finding.Messages;
import dev.report.finding.Raised;
import dev.report.finding.Remedy;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raises the findings of rules that failed: both sides with their terms, the difference, and every cell involved. */
public final class RuleFindings {

    private final ReportDefinition definition;
    private final String level;
    private final Findings findings;
    private final Text whose;
    private final RuleSentences sentences;

    /**
     * @param level the issuer's level, which decides how grave a failure is
     * @param findings takes what is raised
     */
    public RuleFindings(ReportDefinition definition, Issuer.Level level, Findings findings) {
        this(definition, RuleEvaluator.levelName(level), findings, Text.EMPTY);
    }

    private RuleFindings(ReportDefinition definition, String level, Findings findings, Text whose) {
        this.definition = definition;
        this.level = level;
        this.findings = findings;
        this.whose = whose;
        this.sentences = new RuleSentences(definition, findings);
    }

    /**
     * The same, for figures that are not all of the issuer's.
     *
     * @param part how many units they are of, in front of each message
     */
    public RuleFindings ofPart(Text part) {
        return new RuleFindings(definition, level, findings, part);
    }

    /**
     * The finding on a failure.
     *
     * @param lastYear last year's table, for a rule that looks back
     * @param unit whose table it is, empty for the issuer's
     * @param remedy the changes that would clear it
     * @param otherwise the place to point at where a cell was not read from a file
     */
    public void add(
            Evaluation.Failure failure,
            FigureTable table,
            @Nullable FigureTable lastYear,
            Optional<UnitCode> unit,
            Remedy remedy,
            SourceLocation otherwise) {
        FigureTable before = lastYear == null ? table : lastYear;
        Claim claim = failure.claim();
        Outcome.Failed failed = failure.outcome();
        Text left = sentences.terms(claim, claim.left(), table, before, failed.left());
        Text right = sentences.terms(claim, claim.right(), table, before, failed.right());
        Object[] values = {
            "each", Text.same(claim.repetition().label()),
            "left", Quantity.plain(failed.left()),
            "right", Quantity.plain(failed.right()),
            "difference", Quantity.plain(failed.difference()),
            "left_terms", left,
            "right_terms", right
        };
        Text message = claim.rule().message().isEmpty()
                ? sentences.plain(claim, failed, left, right)
                : words(claim.rule(), values);
        add(claim.rule(), message, places(claim, table, before, otherwise))
                .unit(unit)
                .cell(cell(claim, table))
                .expected(Quantity.plain(failed.right()))
                .actual(Quantity.plain(failed.left()))
                .difference(Quantity.plain(failed.left().subtract(failed.right())))
                .remedy(remedy);
    }

    /** The finding on a submission that is 0 throughout. */
    void addZeros(Rule rule, Submitted zeros) {
        add(rule, List.of(new Located(zeros.at(), zeros.name(), "")), "each", zeros.name())
                .unit(zeros.table().owner());
    }

    /**
     * The finding on a submission with copied figures.
     *
     * @param source whose figures it shares
     * @param original those figures
     */
    void addCopy(Rule rule, Submitted copy, Text source, FigureTable original) {
        List<Located> places = new ArrayList<>(List.of(new Located(copy.at(), copy.name(), "")));
        Submitted.firstPlace(original).ifPresent(place -> places.add(new Located(place, source, "")));
        add(rule, places, "each", copy.name(), "other", source)
                .unit(copy.table().owner());
    }

    /** The finding on a cell that is 0 among peers. */
    void addZero(Rule rule, ZeroAmongPeers.Zero zero) {
        Submitted unit = zero.submitted();
        String label = definition.label(zero.cell());
        SourceLocation at = unit.table().place(zero.cell()).orElse(unit.at());
        Object[] values = {
            "each", unit.name(), "cell", label, "peers", zero.peers(), "mean", Quantity.plain(zero.mean())
        };
        add(rule, List.of(new Located(at, Text.same(label), "0")), values)
                .unit(unit.table().owner())
                .cell(definition.cells().key(zero.cell()))
                .actual("0");
    }

    /** A rule's finding in its own words; nothing is raised if they cannot be put together. */
    private Raised add(Rule rule, List<Located> places, Object... values) {
        return add(rule, words(rule, values), places);
    }

    private static Text words(Rule rule, Object... values) {
        return new Text(
                Messages.fill(rule.message().zh(), "zh", values),
                Messages.fill(rule.message().en(), "en", values));
    }

    private Raised add(Rule rule, Text words, List<Located> places) {
        Text message = new Text(whose.zh() + words.zh(), whose.en() + words.en());
        Raised raised = findings.addRule(
                        rule.id(),
                        rule.severities().at(level).orElse(rule.severities().gravest()),
                        message)
                .help(rule.help())
                .basis(rule.basis().citation());
        places.forEach(place -> raised.at(place.at(), place.label(), place.value()));
        return raised;
    }

    /** "last year's own", as the source of copied figures. */
    Text ownLastYear() {
        return findings.text("own-last-year");
    }

    /** The cell that a finding on a claim is about: the first cell of its left side; none where it compares mere numbers. */
    public static Optional<CellKey> cell(Claim claim, FigureTable table) {
        Claim.Side side = claim.left().cells().length > 0 ? claim.left() : claim.right();
        return Arrays.stream(side.cells()).mapToObj(table.cells()::key).findFirst();
    }

    private List<Located> places(Claim claim, FigureTable table, FigureTable before, SourceLocation otherwise) {
        List<Located> places = new ArrayList<>();
        for (Claim.Side side : List.of(claim.left(), claim.right())) {
            for (int i = 0; i < side.cells().length; i++) {
                int cell = side.cells()[i];
                FigureTable from = side.previous()[i] ? before : table;
                boolean zeroOfMany = side.cells().length > RuleSentences.SHORT
                        && from.isReported(cell)
                        && from.value(cell).signum() == 0;
                if (!zeroOfMany) {
                    Text label = Text.same(definition.label(cell));
                    Text shown = side.previous()[i] ? findings.text("last-year.place", "label", label) : label;
                    places.add(new Located(from.place(cell).orElse(otherwise), shown, from.text(cell)));
                }
            }
        }
        return places.isEmpty() ? List.of(new Located(otherwise, Text.EMPTY, "")) : places;
    }
}
