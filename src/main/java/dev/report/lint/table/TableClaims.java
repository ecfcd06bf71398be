package dev.report.lint.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.SentenceRules;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.LinearForm;
import dev.report.lint.text.Claimed;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Phrase;
import dev.report.lint.text.Words;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which figures of the tables a number in prose may be, by the words around it. */
public final class TableClaims {

    private final ReportDefinition definition;
    private final SentenceRules rules;
    private final Optional<FigureTable> figures;
    private final Optional<FigureTable> lastFigures;
    private final List<String> whole;
    private final Map<String, FigureTable> parts;
    private final int year;
    private final boolean rates;

    private TableClaims(ReportDefinition definition, SentenceRules rules, LintContext context) {
        this.definition = definition;
        this.rates = definition.measures().stream().anyMatch(MeasureBase::isRate);
        this.rules = rules.in(context.year());
        this.figures = context.figures();
        this.lastFigures = context.lastFigures();
        this.year = context.year();
        this.whole = new ArrayList<>(rules.whole());
        this.parts = context.beside().parts().get();
        for (String name = context.issuer(); name.length() > 1; name = shortened(name)) {
            whole.add(name);
        }
    }

    /** Reads the sentences only where there are tables to compare with, and a number was typed. */
    public static Optional<TableClaims> of(List<Document> documents, LintContext context) {
        boolean tables = context.figures().isPresent() || context.lastFigures().isPresent();
        boolean typed = !context.definition().heading().style().isChinese()
                || documents.stream().anyMatch(TableClaims::hasTyped);
        return tables && typed
                ? Optional.of(new TableClaims(context.definition(), SentenceRules.of(context.definition()), context))
                : Optional.empty();
    }

    private static boolean hasTyped(Document document) {
        for (Passage passage : document.passages()) {
            String text = passage.text();
            boolean none = text.indexOf('未') >= 0 || text.indexOf('无') >= 0 || text.contains("没有");
            if (none || passage.numbers().stream().anyMatch(token -> !token.isCited())) {
                return true;
            }
        }
        return false;
    }

    /** {@code 示例县人民政府} is also called {@code 示例县}. */
    private static String shortened(String name) {
        return name.endsWith("人民政府") ? name.substring(0, name.length() - "人民政府".length()) : "";
    }

    /**
     * A figure that a number may be.
     *
     * @param cell the cell, where it is a single one
     * @param part the table of a part of the units, where it speaks of one
     */
    public record Candidate(String name, LinearForm form, Optional<CellKey> cell, Optional<FigureTable> part) {

        Candidate of(String owner, FigureTable table) {
            return new Candidate(owner + name, form, cell, Optional.of(table));
        }
    }

    /**
     * What a number's words claim.
     *
     * @param with words of which one must come before
     * @param unless words of which none may
     * @param candidates the figures it may be, the likeliest first
     */
    public record Claim(List<String> with, List<String> unless, List<Candidate> candidates) {}

    /** The claim of the words before a number, and behind it up to the next mark. */
    public Optional<Claim> find(String before, String after) {
        Optional<Claim> ofPart = ofPart(before, after);
        return ofPart.isPresent() ? ofPart : ofWhole(before, after);
    }

    /** {@code 示例镇收到申请}, {@code 各乡镇收到申请}: the words begin with a unit's or a kind's name. Words for all units may mean either. */
    private Optional<Claim> ofPart(String before, String after) {
        String lead = "";
        for (String name : parts.keySet()) {
            lead = before.startsWith(name) && name.length() > lead.length() ? name : lead;
        }
        FigureTable table = parts.get(lead);
        if (table == null) {
            return Optional.empty();
        }
        String owner = lead;
        List<Candidate> either = new ArrayList<>();
        Optional<Claim> claim = ofWhole(before.substring(lead.length()), after);
        claim.ifPresent(found -> found.candidates().forEach(each -> either.add(each.of(owner, table))));
        claim.filter(found -> whole.contains(owner)).ifPresent(found -> either.addAll(found.candidates()));
        return claim.map(found -> new Claim(found.with(), found.unless(), either));
    }

    private Optional<Claim> ofWhole(String before, String after) {
        String rest = before;
        while (true) {
            Optional<Claim> found = exact(rest, after);
            String next = found.isPresent() ? rest : withoutWhole(rest);
            if (next.equals(rest)) {
                return found;
            }
            rest = next;
        }
    }

    /** What a citation of one cell says. */
    public Claim claim(CellKey cell) {
        return new Claim(List.of(), List.of(), List.of(candidate(definition.label(cell), cell)));
    }

    static Candidate candidate(String name, CellKey cell) {
        LinearForm.Term term = new LinearForm.Term(BigDecimal.ONE, cell.toString(), false);
        return new Candidate(
                name,
                new LinearForm(List.of(term), BigDecimal.ZERO, cell.toString()),
                Optional.of(cell),
                Optional.empty());
    }

    private Optional<Claim> exact(String before, String after) {
        String label = withoutTails(before);
        for (SentenceRules.Claim claim : rules.claims()) {
            for (String phrase : claim.phrases()) {
                if (Phrase.matches(phrase, label) || Phrase.matches(phrase, before + after)) {
                    return Optional.of(claim(claim));
                }
            }
        }
        return label.isEmpty() ? Optional.empty() : ofLabel(label);
    }

    /** What the phrases of a claim may mean. */
    public Claim claim(SentenceRules.Claim claim) {
        List<Candidate> candidates = new ArrayList<>();
        claim.equals().forEach((name, form) -> candidates.add(new Candidate(name, form, cell(form), Optional.empty())));
        return new Claim(claim.with(), claim.unless(), candidates);
    }

    private Optional<CellKey> cell(LinearForm form) {
        List<Integer> cells =
                form.terms().size() == 1 ? definition.expand(form.terms().get(0).pattern()) : List.of();
        return cells.size() == 1 ? Optional.of(definition.cells().key(cells.get(0))) : Optional.empty();
    }

    /** An indicator's own label or alias as the form has it. */
    private Optional<Claim> ofLabel(String label) {
        for (Indicator indicator : definition.indicators().values()) {
            if (indicator.label().equals(label) || indicator.aliases().contains(label)) {
                return definition
                        .cited(indicator.key())
                        .map(cell -> new Claim(List.of(), List.of(), List.of(candidate(label, cell))));
            }
        }
        return Optional.empty();
    }

    /** Whether the words end in some claim: the words before it then name a part that is not known here. */
    boolean mentions(String before) {
        String label = withoutTails(before);
        for (SentenceRules.Claim claim : rules.claims()) {
            for (String phrase : claim.phrases()) {
                for (int at = 0; at < label.length(); at++) {
                    if (Phrase.endAt(phrase, label, at) == label.length()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The claims that there was none, where such words begin at a place. */
    List<None> none(String sentence, int at) {
        List<None> found = new ArrayList<>();
        for (SentenceRules.Claim claim : rules.claims()) {
            for (String phrase : claim.none()) {
                int end = Phrase.endAt(phrase, sentence, at);
                if (end >= 0) {
                    found.add(new None(claim(claim), end));
                }
            }
        }
        return found;
    }

    /**
     * Words for none.
     *
     * @param end where they end
     */
    record None(Claim claim, int end) {}

    /** Whether there are only words for the whole. */
    boolean isWhole(String words) {
        return bare(words).isEmpty();
    }

    /** Whether the words before a number speak of a part, or of another time. */
    public boolean isPart(String lead) {
        String rest = SpokenYear.withoutWholeYear(lead);
        for (String word : whole) {
            rest = word.length() > 1 ? rest.replace(word, "") : rest;
        }
        boolean quoted = rest.lastIndexOf('《') > rest.lastIndexOf('》');
        return quoted || Words.anyIn(rest, rules.parts());
    }

    /** Leaves out one word for the whole, the longest, or the report's own year at the beginning. */
    private String withoutWhole(String text) {
        int cut = 0;
        for (String word : whole) {
            cut = text.startsWith(word) ? Math.max(cut, word.length()) : cut;
        }
        String own = year + "年";
        if (text.startsWith(own)) {
            cut = own.length() + (text.startsWith("度", own.length()) ? 1 : 0);
        }
        return text.substring(cut);
    }

    /** The sentences that the definition knows, with the years of the report. */
    public SentenceRules rules() {
        return rules;
    }

    ReportDefinition definition() {
        return definition;
    }

    /** Words without all words for the whole at their beginning. */
    String bare(String words) {
        String rest = words;
        for (String next = withoutWhole(rest); !next.equals(rest); next = withoutWhole(rest)) {
            rest = next;
        }
        return rest;
    }

    /** Words without the tails behind them: 共计, 数量. */
    String withoutTails(String text) {
        String rest = text;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String word : rules.tails()) {
                if (rest.endsWith(word) && rest.length() > word.length()) {
                    rest = rest.substring(0, rest.length() - word.length());
                    cut = true;
                }
            }
        }
        return rest;
    }

    /** This year's value of a candidate; empty if a figure of it was not given, or only approximately. */
    public Optional<BigDecimal> value(Candidate candidate) {
        return candidate.part().or(() -> figures).flatMap(table -> value(candidate.form(), table));
    }

    /** Last year's values of what a number may be, in whole units; empty if one is not known. */
    public List<BigDecimal> lastYear(Claim claim) {
        List<BigDecimal> values = new ArrayList<>();
        for (Candidate candidate : claim.candidates()) {
            Optional<BigDecimal> value = candidate.part().isPresent()
                    ? Optional.empty()
                    : lastFigures.flatMap(table -> value(candidate.form(), table));
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(MeasureBase.inUnits(value.get(), measure(candidate)));
        }
        return values;
    }

    /** The figures of kinds of units and of single units, by what prose calls them. */
    public Map<String, FigureTable> parts() {
        return parts;
    }

    /** This year's value of a formula; empty if a figure of it was not given, or only approximately. */
    public Optional<BigDecimal> value(LinearForm form) {
        return figures.flatMap(table -> value(form, table));
    }

    private Optional<BigDecimal> value(LinearForm form, FigureTable table) {
        BigDecimal sum = form.constant();
        for (LinearForm.Term term : form.terms()) {
            for (int cell : definition.expand(term.pattern())) {
                if (!table.isReported(cell) || table.isApproximate(cell) || table.isIncomplete(cell)) {
                    return Optional.empty();
                }
                sum = sum.add(table.value(cell).multiply(term.factor()));
            }
        }
        return Optional.of(sum);
    }

    /** Whether the definition has figures in percent. */
    boolean hasRates() {
        return rates;
    }

    /** Whether a candidate is computed from others, so that prose may round it. */
    boolean isComputed(Candidate candidate) {
        return candidate
                .cell()
                .map(cell -> definition.indicator(definition.cells().position(cell)))
                .filter(indicator -> indicator.mode() == AggregationMode.RECOMPUTE)
                .isPresent();
    }

    /** What a candidate is counted in. */
    public Measure measure(Candidate candidate) {
        String pattern = candidate.form().terms().get(0).pattern();
        return definition.cells().measure(definition.expand(pattern).get(0));
    }

    /** A candidate as a finding shows it. */
    public Claimed claimed(Candidate candidate) {
        Optional<SourceLocation> place = candidate
                .cell()
                .flatMap(cell ->
                        figures.flatMap(table -> table.place(definition.cells().position(cell))));
        return new Claimed(candidate.name(), candidate.cell(), place);
    }
}
