package dev.report.compile;

import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.prose.BoundProse;
import dev.report.prose.Narrative;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of the user's own text that a report may print, and where it is written.
 *
 * @param at where it begins
 * @param text the words; of prose one line, its figures filled in
 * @param isProse whether it is a line of prose, whose columns are known
 */
record PrintedText(SourceLocation at, String text, boolean isProse) {

    private static final int AROUND = 12;

    /** What report.yaml says: issuer, contact, title. */
    static List<PrintedText> ofReport(ReportProject project) {
        List<PrintedText> pieces = new ArrayList<>();
        pieces.add(new PrintedText(project.place("issuer"), project.issuer().name(), false));
        project.contact()
                .forEach((key, value) -> pieces.add(new PrintedText(project.place("contact." + key), value, false)));
        pieces.add(new PrintedText(project.place("title"), project.title(), false));
        return pieces;
    }

    /** The lines of a narrative file. */
    static List<PrintedText> ofProse(BoundProse prose) {
        List<PrintedText> lines = new ArrayList<>();
        for (String line : prose.plain().split("\n", -1)) {
            lines.add(new PrintedText(SourceLocation.of(prose.file(), lines.size() + 1, 1), line, true));
        }
        return lines;
    }

    /** The names and kinds of the roster. */
    static List<PrintedText> ofRoster(ReportProject project) {
        return project.roster().units().stream()
                .flatMap(unit -> Stream.of(ofUnit(unit, unit.name()), ofUnit(unit, unit.kind())))
                .toList();
    }

    private static PrintedText ofUnit(Unit unit, String words) {
        return new PrintedText(unit.at(), words, false);
    }

    /** All of it, in the order in which a cause is looked for. */
    static Stream<PrintedText> all(ReportProject project, Narrative narrative) {
        return Stream.of(
                        ofReport(project).stream(),
                        narrative.sections().values().stream().flatMap(prose -> ofProse(prose).stream()),
                        ofRoster(project).stream())
                .flatMap(pieces -> pieces);
    }

    /**
     * The place of a part of it.
     *
     * @param index where the part begins in the text
     */
    SourceLocation at(int index) {
        return isProse ? SourceLocation.of(at.file(), at.line(), index + 1) : at;
    }

    /** The words around a place, without control characters: all of them, unless it is a line of prose. */
    String around(int index) {
        int from = isProse ? Math.max(0, index - AROUND) : 0;
        int to = isProse ? Math.min(text.length(), index + 1 + AROUND) : text.length();
        from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return text.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    }
}
