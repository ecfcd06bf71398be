package dev.report.compare;

import dev.report.compare.figure.FigureChange;
import dev.report.compare.figure.FigureComparison;
import dev.report.compare.figure.FigureSection;
import dev.report.compare.prose.ProseComparison;
import dev.report.compare.prose.SentenceChange;
import dev.report.model.Period;
import java.util.List;

/**
 * What differs between two reports.
 *
 * @param before the first report
 * @param after the second report
 * @param shared how many figures both forms have
 * @param figures those that differ, in the second report's order
 * @param sections the same by section and indicator, biggest first
 * @param sameSentences how many sentences are the same at the same place, or differ in nothing but the year or the period's name
 * @param sentences those that differ, in the second report's order
 */
public record Difference(
        Side before,
        Side after,
        int shared,
        List<FigureChange> figures,
        List<FigureSection> sections,
        int sameSentences,
        List<SentenceChange> sentences) {

    public Difference {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }

    /** Compares two reports. */
    public static Difference of(Side before, Side after) {
        FigureComparison figures = new FigureComparison(before, after);
        List<FigureChange> changes = figures.changes();
        ProseComparison prose = new ProseComparison(before.model(), after.model());
        int years = Period.ofId(after.model().year())
                .flatMap(later -> Period.ofId(before.model().year()).map(earlier -> later.year() - earlier.year()))
                .orElse(0);
        List<SentenceChange> sentences = prose.changes();
        List<SentenceChange> told = sentences.stream()
                .filter(sentence -> !sentence.isOnlyTheYear(years))
                .toList();
        return new Difference(
                before,
                after,
                figures.shared(),
                changes,
                figures.sections(changes),
                prose.same() + sentences.size() - told.size(),
                told);
    }

    /** Whether both reports say the same. */
    public boolean isNone() {
        return figures.isEmpty() && sentences.isEmpty() && !isRenamed();
    }

    /** Whether both are on the same time and call it by two names. */
    public boolean isRenamed() {
        return before.model().year().equals(after.model().year())
                && !before.model().periodName().equals(after.model().periodName());
    }

    /** Whether they are of two issuers. */
    public boolean isOfTwoIssuers() {
        return !before.isOfIssuerOf(after);
    }

    public long count(FigureChange.Kind kind) {
        return figures.stream().filter(change -> change.kind() == kind).count();
    }

    public long count(SentenceChange.Kind kind) {
        return sentences.stream().filter(change -> change.kind() == kind).count();
    }
}
