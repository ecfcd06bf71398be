package dev.report.compile;

import dev.report.bind.Submissions;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.TextValue;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.prose.BoundProse;
import dev.report.publish.BundledFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A piece of text that a report may print and that does not come with the program, and where it is written.
 *
 * @param at where it begins
 * @param text the words; of prose one line, its figures filled in
 * @param isProse whether it is a line of prose, whose columns are known
 * @param unit who wrote it, or is named by it
 */
record PrintedText(SourceLocation at, String text, boolean isProse, Optional<UnitCode> unit) {

    private PrintedText(SourceLocation at, String text, boolean isProse) {
        this(at, text, isProse, Optional.empty());
    }

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
        return new PrintedText(unit.at(), words, false, Optional.of(unit.code()));
    }

    /** What the units gave in words, as far as tables show it. */
    static Stream<PrintedText> ofWords(ReportProject project, Submissions submissions) {
        Set<CellKey> printed = printedWords(project.definition());
        return printed.isEmpty()
                ? Stream.empty()
                : submissions.submissions().stream()
                        .flatMap(submission -> printed.stream()
                                .flatMap(key -> submission.texts().all(key).stream())
                                .filter(TextValue::isGiven)
                                .map(value -> new PrintedText(
                                        value.at(),
                                        value.value(),
                                        false,
                                        Optional.of(submission.unit().code()))));
    }

    /** The text cells, and the columns of lists, that some table shows, in the order of the sections. */
    private static Set<CellKey> printedWords(ReportDefinition definition) {
        Set<CellKey> printed = new LinkedHashSet<>();
        if (!definition.texts().isEmpty()) {
            blocks(definition)
                    .flatMap(block -> AxisNode.paths(block.columns()).stream())
                    .flatMap(column -> CellKey.parse(FormTable.FormBlock.written(List.of(), column)).stream())
                    .filter(key -> definition.texts().item(key).isPresent())
                    .forEach(printed::add);
        }
        return printed;
    }

    /** Whether some table names units. */
    static boolean namesUnits(ReportDefinition definition) {
        return blocks(definition)
                .anyMatch(block -> block.units()
                                .filter(rows -> rows.listing() != FormTable.Listing.KINDS)
                                .isPresent()
                        || definition.texts().listOf(block).isPresent());
    }

    private static Stream<FormTable.FormBlock> blocks(ReportDefinition definition) {
        return definition.sections().stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> definition.tables().get(table).blocks().stream());
    }

    /** The lines of a definition that does not come with the program. */
    static Stream<PrintedText> ofDefinition(ReportDefinition definition) {
        return definition.files().entrySet().stream()
                .filter(file -> !BundledFiles.isBundled(file.getKey()))
                .flatMap(file -> lines(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
    }

    private static Stream<PrintedText> lines(String file, String content) {
        String[] lines = content.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> !lines[line].stripLeading().startsWith("#"))
                .mapToObj(line -> new PrintedText(SourceLocation.of(file, line + 1, 1), lines[line], true));
    }

    /** All that the user or a unit wrote, in the order in which a cause is looked for. */
    static Stream<PrintedText> all(Compilation compilation) {
        ReportProject project = compilation.project();
        return Stream.of(
                        ofReport(project).stream(),
                        compilation.narrative().sections().values().stream().flatMap(prose -> ofProse(prose).stream()),
                        ofRoster(project).stream(),
                        ofWords(project, compilation.submissions()))
                .flatMap(pieces -> pieces);
    }

    /** Whether it is this text and nothing else: a line, a name, or the value of a key in a line of a definition. */
    boolean isAll(String words) {
        return text.strip().equals(words) || valueOf(words).find();
    }

    /** Where words stand in it, which it holds: as the value of a key, if they do. */
    int indexOf(String words) {
        Matcher value = valueOf(words);
        return value.find() ? value.start(1) : text.indexOf(words);
    }

    private Matcher valueOf(String words) {
        return Pattern.compile("(?:: +|\\[|, )[\"']?(" + Pattern.quote(words) + ")[\"']?\\s*(?:[,}\\]]|$)")
                .matcher(text);
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
