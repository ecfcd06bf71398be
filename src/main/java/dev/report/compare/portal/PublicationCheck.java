package dev.report.compare.portal;

import dev.report.compare.Difference;
import dev.report.compare.Side;
import dev.report.compare.portal.Deviation.Kind;
import dev.report.compare.prose.Sentence;
import dev.report.compare.prose.SentenceChange;
import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedModel;
import dev.report.published.PublishedReport;
import dev.report.published.ReportCover;
import dev.report.published.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares a published document with the report that was compiled.
 *
 * @param published the document's name
 * @param figures how many figures were compared
 * @param sentences how many sentences were compared
 * @param deviations what differs: the cover, then the tables, then the prose
 */
public record PublicationCheck(String published, int figures, int sentences, List<Deviation> deviations) {

    public PublicationCheck {
        deviations = List.copyOf(deviations);
    }

    /**
     * Compares.
     *
     * @param compiled what {@code out/} says
     * @param page the document, read by the same form
     * @param words how a reader sees a value
     */
    public static PublicationCheck of(Side compiled, Side page, Function<Given, String> words) {
        PublishedReport report = page.document().orElseThrow();
        List<Deviation> deviations = new ArrayList<>(cover(compiled.model(), report.cover()));
        Map<String, PublishedFigure> expected = byKey(compiled.model());
        Map<String, PublishedFigure> actual = byKey(page.model());
        for (Section section : report.definition().sections()) {
            for (String table : section.tables()) {
                FormTable form = report.definition().figureTables().get(table);
                deviations.addAll(new TableComparison(report, form, expected, actual, words).deviations());
            }
        }
        Difference difference = Difference.of(compiled, page);
        deviations.addAll(prose(compiled.model(), difference));
        int compared =
                (int) actual.keySet().stream().filter(expected::containsKey).count();
        int sentences = compiled.model().sections().stream()
                .mapToInt(section -> Sentence.of(section).size())
                .sum();
        return new PublicationCheck(page.name(), compared, sentences, deviations);
    }

    private static Map<String, PublishedFigure> byKey(PublishedModel model) {
        Map<String, PublishedFigure> figures = new LinkedHashMap<>();
        model.figures().forEach(figure -> figures.put(figure.key(), figure));
        return figures;
    }

    private static List<Deviation> cover(PublishedModel model, ReportCover cover) {
        List<Deviation> deviations = new ArrayList<>();
        cover(Kind.TITLE, model.title(), cover.title()).ifPresent(deviations::add);
        cover(Kind.YEAR, model.year(), cover.year()).ifPresent(deviations::add);
        cover(Kind.DATE, model.published(), cover.published()).ifPresent(deviations::add);
        return deviations;
    }

    /** What the document says of itself; what it does not say is a portal's business. */
    private static Optional<Deviation> cover(Kind kind, String expected, Optional<Stated> actual) {
        return actual.filter(stated -> stated.isRead() && !expected.isEmpty())
                .filter(stated -> !solid(stated.value()).equals(solid(expected)))
                .map(stated -> new Deviation(kind, "", "", expected, stated.value(), "", Optional.of(stated.at())));
    }

    private static String solid(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Deviation> prose(PublishedModel model, Difference difference) {
        Map<String, Integer> lost = new HashMap<>();
        difference.sentences().stream()
                .filter(change -> change.kind() == SentenceChange.Kind.GONE)
                .forEach(change -> lost.merge(change.before().orElseThrow().section(), 1, Integer::sum));
        List<Deviation> deviations = new ArrayList<>();
        for (PublishedModel.Section section : model.sections()) {
            int sentences = Sentence.of(section).size();
            if (sentences > 0 && lost.getOrDefault(section.id(), 0) == sentences) {
                deviations.add(Deviation.of(Kind.SECTION_MISSING, section.heading(), Integer.toString(sentences), ""));
            } else {
                lost.remove(section.id());
            }
        }
        difference.sentences().stream()
                .filter(change -> change.kind() != SentenceChange.Kind.GONE
                        || !lost.containsKey(change.before().orElseThrow().section()))
                .forEach(change -> deviations.add(sentence(change)));
        return deviations;
    }

    private static Deviation sentence(SentenceChange change) {
        Kind kind = switch (change.kind()) {
            case NUMBERS -> Kind.SENTENCE_NUMBERS;
            case WORDS -> Kind.SENTENCE_WORDS;
            case BLANKS -> Kind.SENTENCE_BLANKS;
            case MOVED -> Kind.SENTENCE_MOVED;
            case NEW -> Kind.SENTENCE_ADDED;
            case GONE -> Kind.SENTENCE_MISSING;
        };
        return new Deviation(
                kind,
                change.before().or(change::after).orElseThrow().heading(),
                "",
                change.before().map(Sentence::text).orElse(""),
                change.after().map(Sentence::text).orElse(""),
                change.kind() == SentenceChange.Kind.MOVED
                        ? change.after().orElseThrow().heading()
                        : "",
                Optional.empty());
    }

    /** Whether the document says what was compiled. */
    public boolean isSame() {
        return deviations.stream().noneMatch(deviation -> deviation.kind().isDifferent());
    }
}
