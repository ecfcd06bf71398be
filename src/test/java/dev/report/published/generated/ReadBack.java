package dev.report.published.generated;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.finding.Finding;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.published.PublishedReport;
import dev.report.published.ReadModel;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was read of a document, beside what was put in.
 *
 * @param right how many figures were read as they are, in a cell of the document that says so
 * @param said what was not read, and the findings say so
 * @param silent what was not read, and nothing says so
 * @param wrong what was read as something else
 * @param prose sentences that are not in their section
 */
record ReadBack(int right, List<String> said, List<String> silent, List<String> wrong, List<String> prose) {

    static final ReadBack NOTHING = new ReadBack(0, List.of(), List.of(), List.of(), List.of());

    /** A document that cannot be read at all, which was said. */
    static ReadBack refused(GeneratedReport put) {
        return new ReadBack(0, put.printed().stream().map(CellKey::toString).toList(), List.of(), List.of(), List.of());
    }

    static ReadBack of(GeneratedReport put, PublishedReport read) {
        Map<String, PublishedFigure> figures =
                put.model().figures().stream().collect(Collectors.toMap(PublishedFigure::key, Function.identity()));
        Set<CellKey> told = told(read);
        List<String> said = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (CellKey key : put.printed()) {
            int cell = read.figures().cells().position(key);
            PublishedFigure.Given given = figures.get(key.toString()).given();
            String was =
                    (given.value().isEmpty() ? given.state() : PublishedFigure.State.REPORTED) + " " + given.value();
            String is = cell < 0 ? "-" : state(read.figures(), cell);
            String difference = key + ": " + was + " was read as " + is;
            boolean isPlaced = cell >= 0 && read.figures().hasPlace(cell);
            if (is.equals(was) && isPlaced && !read.figures().isUnreadable(cell)) {
                right += saysSo(read, cell) ? 1 : 0;
                if (!saysSo(read, cell)) {
                    wrong.add(key + " has the place of another cell");
                }
            } else if (isPlaced && !read.figures().isUnreadable(cell)) {
                wrong.add(difference);
            } else {
                (told.contains(key) ? said : silent).add(difference);
            }
        }
        return new ReadBack(right, said, silent, wrong, lostProse(put.model(), read));
    }

    /** The cells of which a finding says that they were not read: one by one, by rows, or with their whole table. */
    private static Set<CellKey> told(PublishedReport read) {
        Set<CellKey> told = new HashSet<>();
        read.findings().stream().map(Finding::cell).flatMap(Optional::stream).forEach(told::add);
        for (Finding row : read.findings()) {
            if (row.message().zh().contains("这一行")) {
                row.cell().ifPresent(first -> told.addAll(rowOf(read, first)));
            }
        }
        if (read.findings().stream().anyMatch(finding -> finding.rule().startsWith("unknown-"))) {
            read.figures().cells().keys().stream()
                    .filter(key ->
                            read.figures().isUnreadable(read.figures().cells().position(key)))
                    .forEach(told::add);
        }
        read.missing().stream().map(FormTable::cells).forEach(told::addAll);
        read.figures().cells().keys().stream()
                .filter(key -> isNamedAtItsRow(read, key))
                .forEach(told::add);
        return told;
    }

    private static List<CellKey> rowOf(PublishedReport read, CellKey first) {
        return read.definition().tables().values().stream()
                .flatMap(form -> form.blocks().stream())
                .flatMap(block -> AxisNode.paths(block.rows()).stream()
                        .map(row -> AxisNode.paths(block.columns()).stream()
                                .map(column -> FormTable.FormBlock.cell(row, column))
                                .toList()))
                .filter(row -> row.contains(first))
                .findFirst()
                .orElse(List.of(first));
    }

    /** A row whose label means nothing is named by its label alone. */
    private static boolean isNamedAtItsRow(PublishedReport read, CellKey key) {
        Optional<SourceLocation> at =
                read.figures().place(read.figures().cells().position(key));
        return at.isPresent()
                && read.findings().stream()
                        .map(Finding::place)
                        .anyMatch(place ->
                                place.line() == at.get().line() && table(place).equals(table(at.get())));
    }

    private static String table(SourceLocation at) {
        return at.within().replaceFirst("!.*", "");
    }

    private static boolean saysSo(PublishedReport read, int cell) {
        Optional<Block.Cell> at = read.figures().place(cell).flatMap(read::cell);
        return at.map(Block.Cell::text).equals(Optional.of(read.figures().text(cell)));
    }

    private static String state(FigureTable figures, int cell) {
        if (figures.isReported(cell)) {
            return PublishedFigure.State.REPORTED + " " + Quantity.plain(figures.value(cell));
        }
        return (figures.isNotApplicable(cell) ? PublishedFigure.State.NOT_APPLICABLE : PublishedFigure.State.BLANK)
                + " ";
    }

    private static List<String> lostProse(PublishedModel model, PublishedReport read) {
        List<String> lost = new ArrayList<>();
        PublishedModel back = ReadModel.of(read);
        for (PublishedModel.Section section : model.sections()) {
            Set<String> text = back.sections().stream()
                    .filter(each -> each.id().equals(section.id()))
                    .flatMap(each -> each.text().stream())
                    .map(ReadBack::solid)
                    .collect(Collectors.toSet());
            section.text().stream()
                    .filter(line -> !text.contains(solid(line)))
                    .forEach(line -> lost.add(section.id() + ": " + line));
        }
        return lost;
    }

    /** Without the blanks that editors add where they wrap. */
    private static String solid(String line) {
        return line.replaceAll("\\s+", "");
    }

    ReadBack plus(ReadBack other) {
        return new ReadBack(
                right + other.right,
                both(said, other.said),
                both(silent, other.silent),
                both(wrong, other.wrong),
                both(prose, other.prose));
    }

    private static List<String> both(List<String> one, List<String> two) {
        List<String> both = new ArrayList<>(one);
        both.addAll(two);
        return both;
    }

    @Override
    public String toString() {
        return right + " right, " + said.size() + " said, " + silent.size() + " silent, " + wrong.size() + " wrong, "
                + prose.size() + " sentences lost";
    }
}
