package dev.report.definition;

import dev.report.config.TemplateLog;
import dev.report.definition.computed.CellPatterns;
import dev.report.definition.computed.Computations;
import dev.report.definition.computed.Recomputed;
import dev.report.definition.form.Breakdown;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.form.PictureForm;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.rule.Rule;
import dev.report.definition.text.TextForm;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.Measure;
import dev.report.model.Period;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One official format of the report (报告格式): what is asked, how it adds up, what must hold, how it is printed.
 *
 * <p>Shape: indicators, tables, sections and rules in the order of the definition's files.
 */
public final class ReportDefinition {

    private final Heading heading;
    private final Map<String, List<String>> headers;
    private final Map<String, Breakdown> breakdowns;
    private final Map<String, Indicator> indicators;
    private final TextForm texts;
    private final Map<String, FormTable> tables;
    private final Map<String, FormTable> figureTables;
    private final List<Section> sections;
    private final List<Rule> rules;
    private final ProseRules prose;
    private final PictureForm.Gallery pictures;
    private final CellIndex cells;
    private final List<Indicator> indicatorOfCell;
    private final LabelIndex labels;
    private final Computations computations;
    private final Look look;
    private final Map<String, byte[]> files;

    /**
     * What a definition says of itself.
     *
     * @param id its folder's name, e.g. {@code cn-2021}
     * @param lineage its id, and those of the definitions that it extends, nearest first
     * @param name for people
     * @param style how it writes what custom decides
     * @param firstYear the first reporting year it is for
     * @param lastYear the last one; {@link Integer#MAX_VALUE} if it is in force
     * @param periods what its reports are about; a calendar year where it does not say
     * @param title the report's title with {@code {issuer}} and {@code {year}} or {@code {period}}
     * @param issuerSuffixes what custom leaves out of the issuer's name in the title, e.g. {@code 人民政府}
     */
    public record Heading(
            String id,
            List<String> lineage,
            Text name,
            Style style,
            int firstYear,
            int lastYear,
            Period.Kind periods,
            String title,
            List<String> issuerSuffixes) {}

    ReportDefinition(
            Heading heading,
            Map<String, List<String>> headers,
            Map<String, Breakdown> breakdowns,
            Map<String, Indicator> indicators,
            TextForm texts,
            Map<String, FormTable> tables,
            List<Section> sections,
            List<Rule> rules,
            ProseRules prose,
            PictureForm.Gallery pictures,
            Look look,
            Map<String, byte[]> files) {
        this.heading = heading;
        this.headers = headers;
        this.breakdowns = breakdowns;
        this.indicators = indicators;
        this.texts = texts;
        this.tables = tables;
        this.figureTables = texts.isEmpty() ? tables : texts.withoutWords(tables);
        this.sections = List.copyOf(sections);
        this.rules = List.copyOf(rules);
        this.prose = prose;
        this.pictures = pictures;
        this.look = look;
        this.files = files;
        this.indicatorOfCell = new ArrayList<>();
        this.cells = index(indicators, indicatorOfCell);
        this.computations = new Computations(new Recomputed(indicators.values(), cells).inOrder(), cells);
        this.labels = new LabelIndex(cells, indicators.values(), figureTables.values());
    }

    private static CellIndex index(Map<String, Indicator> indicators, List<Indicator> indicatorOfCell) {
        List<CellKey> keys = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (Indicator indicator : indicators.values()) {
            for (CellKey key : indicator.cells()) {
                keys.add(key);
                measures.add(indicator.measure());
                indicatorOfCell.add(indicator);
            }
        }
        return new CellIndex(keys, measures);
    }

    public Heading heading() {
        return heading;
    }

    public String id() {
        return heading.id();
    }

    /** The definition's id, and those of the definitions that it extends, nearest first. */
    public List<String> lineage() {
        return heading.lineage();
    }

    /** The header words of one role, e.g. {@code indicator}: the key first. */
    public List<String> headers(String role) {
        return headers.getOrDefault(role, List.of(role));
    }

    /** The roles that header words are listed for. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The measures that indicators are counted in. */
    public Set<Measure> measures() {
        Set<Measure> measures = new LinkedHashSet<>();
        indicators.values().forEach(indicator -> measures.add(indicator.measure()));
        return measures;
    }

    public Map<String, Breakdown> breakdowns() {
        return breakdowns;
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    /** What is asked for in words, beside the indicators. */
    public TextForm texts() {
        return texts;
    }

    /** The cells that are computed from others. */
    public Computations computations() {
        return computations;
    }

    public Map<String, FormTable> tables() {
        return tables;
    }

    /** Whether a section prints a table with what is asked for in words: a text cell, or a column of a list, by their keys. */
    public boolean prints(String key) {
        return sections.stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> tables.get(table).cells().stream())
                .anyMatch(cell -> cell.indicator().equals(key));
    }

    /** The tables by their ids, without what they show in words: lists, and columns of words. */
    public Map<String, FormTable> figureTables() {
        return figureTables;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What the linter expects of the narrative. */
    public ProseRules prose() {
        return prose;
    }

    /** What the report shows in pictures, if it shows any. */
    public PictureForm.Gallery pictures() {
        return pictures;
    }

    public CellIndex cells() {
        return cells;
    }

    /** The indicator that a cell belongs to. */
    public Indicator indicator(int cell) {
        return indicatorOfCell.get(cell);
    }

    public LabelIndex labels() {
        return labels;
    }

    /** The files that it was read from: the name that messages and the manifest give each, to its bytes. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** The definition's own files, then the common ones. */
    public TemplateLog templates() {
        return look.templates();
    }

    /** The faces that it brings along for the pages, by role. */
    public Map<String, Look.Font> fonts() {
        return look.fonts();
    }

    /** A cell's name in messages, e.g. {@code 本年新收（自然人）}. */
    public String label(int cell) {
        Indicator indicator = indicatorOfCell.get(cell);
        String code = cells.key(cell).breakdown();
        return indicator
                .breakdown()
                .flatMap(breakdown -> breakdown.category(code))
                .map(category -> heading.style().cellLabel(indicator.label(), category.label()))
                .orElse(indicator.label());
    }

    /** The name of a cell, or of what is asked for in words, in messages; the key itself if the definition has neither. */
    public String label(CellKey key) {
        int cell = cells.position(key);
        return cell < 0 ? textLabel(key) : label(cell);
    }

    private String textLabel(CellKey key) {
        String label = texts.isEmpty() ? key.toString() : texts.label(key).orElse(key.toString());
        return key.breakdown().isEmpty()
                ? label
                : texts.list(key.indicator())
                        .map(list -> heading.style().cellLabel(list.label(), label))
                        .orElse(label);
    }

    /**
     * The cell that a key cited in prose means: the cell itself, or for a split indicator named alone its total.
     */
    public Optional<CellKey> cited(String key) {
        Optional<CellKey> cell = CellKey.parse(key);
        return cell.filter(cells::contains)
                .or(() -> cell.filter(split -> split.breakdown().isEmpty())
                        .map(split -> new CellKey(split.indicator(), "total"))
                        .filter(cells::contains));
    }

    /** The figure that a key names, or a label as the form prints it: {@code 本年新收}, {@code 法人或其他组织/商业企业}. */
    public Optional<CellKey> named(String keyOrLabel) {
        Optional<CellKey> cell = cited(keyOrLabel);
        if (cell.isPresent()) {
            return cell;
        }
        for (Indicator indicator : indicators.values()) {
            if (indicator.label().equals(keyOrLabel) || indicator.aliases().contains(keyOrLabel)) {
                return cited(indicator.key());
            }
        }
        LabelIndex.Resolution found = labels.find(keyOrLabel);
        if (!(found instanceof LabelIndex.Resolution.Cell)) {
            found = labels.resolve(List.of(keyOrLabel), List.of("total"));
        }
        return found instanceof LabelIndex.Resolution.Cell one
                ? Optional.of(cells.key(one.position()))
                : Optional.empty();
    }

    /** The title of an issuer's report on a period. */
    public String title(String issuer, Period period) {
        String name = issuer;
        for (String suffix : heading.issuerSuffixes()) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                name = name.substring(0, name.length() - suffix.length());
                break;
            }
        }
        return heading.title()
                .replace("{issuer}", name)
                .replace("{year}", Integer.toString(period.year()))
                .replace("{period}", period.name().in(heading.style().language()));
    }

    /** The positions of the cells that a formula's pattern stands for, in definition order; empty if it matches none. */
    public List<Integer> expand(String pattern) {
        return CellPatterns.expand(cells, pattern);
    }

    /** The positions of all cells that any of the patterns stands for, in definition order, none twice. */
    public List<Integer> cells(List<String> patterns) {
        Set<Integer> found = new TreeSet<>();
        patterns.forEach(pattern -> found.addAll(CellPatterns.expand(cells, pattern)));
        return List.copyOf(found);
    }

    /** What a rule is repeated over, in definition order; empty if the definition has nothing of the kind. */
    public List<Repetition> repetitions(Rule rule) {
        Rule.Each each = rule.each();
        if (!each.breakdown().isEmpty()) {
            Breakdown breakdown = breakdowns.get(each.breakdown());
            return breakdown == null
                    ? List.of()
                    : breakdown.categories().stream()
                            .<Repetition>map(Repetition.OfCategory::new)
                            .toList();
        }
        if (!each.cells().isEmpty()) {
            return cells(each.cells()).stream()
                    .<Repetition>map(cell -> new Repetition.OfCell(cells.key(cell), label(cell)))
                    .toList();
        }
        if (each.indicators().isEmpty()) {
            return List.of(Repetition.ONCE);
        }
        return indicators.values().stream()
                .filter(indicator ->
                        each.indicators().stream().anyMatch(pattern -> CellPatterns.matches(pattern, indicator.key())))
                .<Repetition>map(Repetition.OfIndicator::new)
                .toList();
    }

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
