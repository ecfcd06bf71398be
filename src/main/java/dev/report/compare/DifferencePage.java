package dev.report.compare;

import dev.report.compare.figure.FigureChange;
import dev.report.compare.figure.FigureGroup;
import dev.report.compare.figure.Numbers;
import dev.report.compare.figure.UnitChange;
import dev.report.compare.prose.Sentence;
import dev.report.compare.prose.SentenceChange;
import dev.report.compare.prose.SentenceChange.Mark;
import dev.report.compare.prose.SentenceChange.Piece;
import dev.report.config.TemplateSource;
import dev.report.render.template.TemplateEngine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows a difference as a web page with both sides beside each other; it needs nothing beside itself. */
public final class DifferencePage {

    /** How many units are shown behind a headline, and behind a part of it; the rest is counted. */
    private static final int UNITS = 5;

    private static final int UNITS_OF_A_PART = 2;

    private final Difference difference;
    private final Wording words;

    private DifferencePage(Difference difference, Wording words) {
        this.difference = difference;
        this.words = words;
    }

    /** One side as the page names it. */
    public record Head(String report, String name, String title) {}

    /**
     * A row of figures.
     *
     * @param part whether it is a part of the row above
     * @param up whether it grew, for the eye
     */
    public record Row(
            String label,
            boolean part,
            String before,
            String after,
            String difference,
            String percent,
            boolean up,
            List<String> units,
            String rest) {}

    /** The rows of one section. */
    public record Rows(String heading, List<Row> rows) {}

    /** A sentence on both sides. */
    public record Line(String kind, String word, List<Run> before, List<Run> after, String from) {}

    /** Words of a sentence. @param mark {@code same}, {@code gone} or {@code new}: templates see no constants of the program */
    public record Run(String mark, String text) {}

    /** The sentences of one section. */
    public record Lines(String heading, List<Line> lines) {}

    /** The page. @param language {@code zh} or {@code en} */
    public static byte[] of(Difference difference, String language) {
        DifferencePage page = new DifferencePage(difference, new Wording(language));
        TemplateSource templates = TemplateSource.bundled("common");
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("language", language.equals("zh") ? "zh-CN" : language);
        names.put("css", templates.text("review.css").orElse(""));
        names.put("words", page.labels());
        names.put("before", page.head(difference.before()));
        names.put("after", page.head(difference.after()));
        names.put("notes", page.notes());
        names.put("counts", Counts.of(difference, page.words));
        List<Rows> figures = page.figures();
        names.put("figures", figures);
        names.put(
                "has_units",
                figures.stream()
                        .flatMap(section -> section.rows().stream())
                        .anyMatch(row -> !row.units().isEmpty()));
        names.put("sentences", page.sentences());
        return new TemplateEngine(templates, name -> false)
                .run("difference.html.ftlh", names)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String name : List.of(
                "title",
                "skip",
                "before",
                "after",
                "figures",
                "figure",
                "difference",
                "percent",
                "units",
                "sentences",
                "kind")) {
            labels.put(name, words.say("page." + name));
        }
        return labels;
    }

    private Head head(Side side) {
        return new Head(words.report(side), side.name(), side.model().title());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (difference.isOfTwoIssuers()) {
            notes.add(words.say("text.two-issuers"));
        }
        if (difference.isRenamed()) {
            notes.add(words.renamed(difference));
        }
        if (difference.isNone()) {
            notes.add(words.say("text.same"));
        }
        return notes;
    }

    private List<Rows> figures() {
        return difference.sections().stream()
                .map(section -> new Rows(
                        section.heading().isEmpty() ? words.say("text.other-figures") : section.heading(),
                        section.groups().stream()
                                .flatMap(group -> group.all().stream().map(change -> row(change, group)))
                                .toList()))
                .toList();
    }

    private Row row(FigureChange change, FigureGroup group) {
        boolean isPart = group.isWhole() && change != group.headline();
        List<UnitChange> shown = change.units()
                .subList(
                        0,
                        Math.min(
                                isPart ? UNITS_OF_A_PART : UNITS, change.units().size()));
        int more = change.units().size() - shown.size();
        BigDecimal sum = change.units().stream()
                .skip(shown.size())
                .map(UnitChange::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row(
                isPart && !change.part().isEmpty() ? change.part() : change.label(),
                isPart,
                words.value(change.before()),
                words.value(change.after()),
                words.difference(change),
                words.percent(change),
                change.difference().map(BigDecimal::signum).orElse(0) > 0,
                shown.stream().map(words::unit).toList(),
                more == 0 ? "" : words.say("page.more-units", "count", more, "sum", Numbers.signed(sum)));
    }

    private List<Lines> sentences() {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        for (SentenceChange change : difference.sentences()) {
            sections.computeIfAbsent(place(change.after().or(change::before)), any -> new ArrayList<>())
                    .add(line(change));
        }
        List<Lines> lines = new ArrayList<>();
        sections.forEach((heading, rows) -> lines.add(new Lines(heading, rows)));
        return lines;
    }

    private String place(Optional<Sentence> sentence) {
        String heading = sentence.map(Sentence::heading).orElse("");
        return heading.isEmpty() ? words.say("text.start") : heading;
    }

    private Line line(SentenceChange change) {
        boolean lone = change.before().isEmpty() || change.after().isEmpty();
        List<Piece> pieces = lone ? List.of() : change.pieces();
        String from = change.kind() == SentenceChange.Kind.MOVED
                ? words.say("text.moved", "from", place(change.before())).strip()
                : "";
        return new Line(
                change.kind().wireName(),
                words.say("sentence." + change.kind().wireName()),
                lone ? whole(change.before()) : of(pieces, Mark.GONE),
                lone ? whole(change.after()) : of(pieces, Mark.NEW),
                from);
    }

    /** A sentence that has nothing beside it needs no mark. */
    private static List<Run> whole(Optional<Sentence> sentence) {
        return sentence.map(text -> List.of(run(new Piece(Mark.SAME, text.text()))))
                .orElse(List.of());
    }

    /** The pieces of one side: what both have, and what only this one has. */
    private static List<Run> of(List<Piece> pieces, Mark own) {
        return pieces.stream()
                .filter(piece -> piece.mark() == Mark.SAME || piece.mark() == own)
                .map(DifferencePage::run)
                .toList();
    }

    private static Run run(Piece piece) {
        return new Run(piece.mark().name().toLowerCase(Locale.ROOT), piece.text());
    }
}
