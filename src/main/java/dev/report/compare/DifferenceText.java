package dev.report.compare;

import dev.report.compare.figure.FigureChange;
import dev.report.compare.figure.FigureGroup;
import dev.report.compare.figure.FigureSection;
import dev.report.compare.figure.Numbers;
import dev.report.compare.figure.UnitChange;
import dev.report.compare.prose.Sentence;
import dev.report.compare.prose.SentenceChange;
import dev.report.compare.prose.SentenceChange.Mark;
import dev.report.compare.prose.SentenceChange.Piece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a difference in lines that are read in a minute: what is biggest of each section, and how much more there is. */
public final class DifferenceText {

    private static final int ROWS = 6;
    private static final int PARTS = 3;

    /** How far a sentence is from the edge, in columns. */
    private static final int WIDTH = 8;

    private final Difference difference;
    private final Wording words;
    private final boolean whole;
    private final List<String> lines = new ArrayList<>();

    private DifferenceText(Difference difference, Wording words, boolean whole) {
        this.difference = difference;
        this.words = words;
        this.whole = whole;
    }

    /** @param whole whether everything is wanted, not the biggest alone */
    public static List<String> lines(Difference difference, String language, boolean whole) {
        DifferenceText text = new DifferenceText(difference, new Wording(language), whole);
        text.head();
        difference.sections().forEach(text::section);
        text.prose();
        return List.copyOf(text.lines);
    }

    private void head() {
        lines.add(words.say(
                "text.sides", "before", words.report(difference.before()), "after", words.report(difference.after())));
        lines.add(words.say("text.before", "name", difference.before().name()));
        lines.add(words.say("text.after", "name", difference.after().name()));
        if (difference.isOfTwoIssuers()) {
            lines.add(words.say("text.two-issuers"));
        }
        if (difference.isRenamed()) {
            lines.add(words.renamed(difference));
        }
        Counts.of(difference, words).forEach(count -> lines.add(count.line(words)));
        if (difference.isNone()) {
            lines.add(words.say("text.same"));
        }
    }

    private void section(FigureSection section) {
        lines.add("");
        lines.add(section.heading().isEmpty() ? words.say("text.other-figures") : section.heading());
        List<FigureGroup> shown = first(section.groups(), ROWS);
        shown.forEach(this::group);
        int rest = section.groups().size() - shown.size();
        if (rest > 0) {
            lines.add("  " + words.say("text.more-rows", "count", rest));
        }
    }

    private void group(FigureGroup group) {
        FigureChange change = group.headline();
        String percent = words.percent(change);
        lines.add("  "
                + words.say(
                        "text.figure",
                        "label",
                        change.label(),
                        "before",
                        words.value(change.before()),
                        "after",
                        words.value(change.after()),
                        "measure",
                        words.measure(change.after()),
                        "difference",
                        words.difference(change),
                        "percent",
                        percent.isEmpty() ? "" : words.say("text.percent", "percent", percent)));
        parts(group.isWhole() ? "text.parts" : "text.beside", group.parts());
        units(change.units());
    }

    private void parts(String key, List<FigureChange> parts) {
        List<FigureChange> shown = first(parts, PARTS);
        if (!shown.isEmpty()) {
            lines.add("    "
                    + words.say(
                            key, "parts", listed(shown.stream().map(this::part).toList()))
                    + more("text.more-parts", parts.size() - shown.size(), Optional.empty()));
        }
    }

    private String part(FigureChange part) {
        return words.say(
                "text.part",
                "part",
                part.part().isEmpty() ? part.label() : part.part(),
                "before",
                words.value(part.before()),
                "after",
                words.value(part.after()),
                "difference",
                words.difference(part));
    }

    private void units(List<UnitChange> units) {
        List<UnitChange> shown = first(units, PARTS);
        if (!shown.isEmpty()) {
            lines.add("    "
                    + words.say(
                            "text.units",
                            "units",
                            listed(shown.stream().map(words::unit).toList()))
                    + more("text.more-units", units.size() - shown.size(), Optional.of(rest(units, shown.size()))));
        }
    }

    private static String rest(List<UnitChange> units, int shown) {
        return Numbers.signed(
                units.stream().skip(shown).map(UnitChange::difference).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String more(String key, int count, Optional<String> sum) {
        return count == 0 ? "" : words.say(key, "count", count, "sum", sum.orElse(""));
    }

    private String listed(List<String> parts) {
        return String.join(words.say("list.between"), parts);
    }

    private <T> List<T> first(List<T> all, int count) {
        return whole || all.size() <= count ? all : all.subList(0, count);
    }

    private void prose() {
        Map<String, List<SentenceChange>> sections = new LinkedHashMap<>();
        difference
                .sentences()
                .forEach(change -> sections.computeIfAbsent(
                                place(change.after().or(change::before).orElseThrow()), any -> new ArrayList<>())
                        .add(change));
        sections.forEach((heading, changes) -> {
            lines.add("");
            lines.add(words.say("text.prose", "heading", heading));
            List<SentenceChange> shown = first(telling(changes), ROWS);
            shown.forEach(this::sentence);
            if (shown.size() < changes.size()) {
                lines.add("  " + words.say("text.more-sentences", "count", changes.size() - shown.size()));
            }
        });
    }

    /** Where not all are shown, what became of a sentence says more than what is only there or only gone. */
    private List<SentenceChange> telling(List<SentenceChange> changes) {
        List<SentenceChange> sorted = new ArrayList<>(changes);
        if (!whole && changes.size() > ROWS) {
            sorted.sort(Comparator.comparing(SentenceChange::kind));
        }
        return sorted;
    }

    private void sentence(SentenceChange change) {
        String kind = "  " + words.say("sentence." + change.kind().wireName()) + "  ";
        String text = change.after().or(change::before).orElseThrow().text();
        switch (change.kind()) {
            case NUMBERS -> lines.add(kind + inline(change.pieces()));
            case WORDS -> {
                lines.add(kind
                        + words.say(
                                "text.earlier",
                                "text",
                                change.before().orElseThrow().text()));
                lines.add(" ".repeat(WIDTH) + words.say("text.later", "text", text));
            }
            case MOVED ->
                lines.add(kind
                        + text
                        + words.say("text.moved", "from", place(change.before().orElseThrow())));
            default -> lines.add(kind + text);
        }
    }

    private String place(Sentence sentence) {
        return sentence.heading().isEmpty() ? words.say("text.start") : sentence.heading();
    }

    /** A sentence once, with both numbers at each place where they differ. */
    private static String inline(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.mark() == Mark.GONE
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).mark() == Mark.NEW) {
                text.append('[')
                        .append(piece.text())
                        .append(" → ")
                        .append(pieces.get(++i).text())
                        .append(']');
            } else {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
