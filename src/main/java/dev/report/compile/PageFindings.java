package dev.report.compile;

import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.render.proof.PageFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the place in the project that causes a fault on a finished page, before anything is written. */
final class PageFindings {

    private final Compilation compilation;
    private final ReportModel model;

    private PageFindings(Compilation compilation, ReportModel model) {
        this.compilation = compilation;
        this.model = model;
    }

    static List<Finding> of(Compilation compilation, ReportModel model, List<PageFault> faults) {
        PageFindings places = new PageFindings(compilation, model);
        Findings findings =
                new Findings(PageFindings.class, compilation.project().context());
        faults.forEach(fault -> places.raise(fault, findings));
        return findings.all();
    }

    private void raise(PageFault fault, Findings findings) {
        boolean isFigure = fault.kind() == PageFault.Kind.LOST_FIGURE;
        Found found = isFigure ? placeOf(fault) : find(fault.what());
        String code = fault.kind() == PageFault.Kind.MISSING_GLYPH
                ? String.format("U+%04X", fault.what().codePointAt(0))
                : fault.what();
        findings.add(fault.kind().id(), found.at(), Text.EMPTY, fault.what())
                .unit(found.unit())
                .cell(isFigure ? cell(fault) : Optional.empty())
                .actual(code)
                .values(
                        "what",
                        isFigure ? named(fault) : fault.what(),
                        "code",
                        code,
                        "sentence",
                        found.sentence(),
                        "page",
                        fault.page(),
                        "document",
                        fault.document());
    }

    /** A figure by its key; one cited in prose by what it prints there, too. */
    private static String named(PageFault fault) {
        return (fault.what() + " " + fault.cited()).strip();
    }

    /** The first of the figures; a year or a number of the roster is none. */
    private static Optional<CellKey> cell(PageFault fault) {
        return Stream.of(fault.what().split(" "))
                .flatMap(id -> CellKey.parse(id).stream())
                .findFirst();
    }

    /** Where a lost figure is cited; a table's comes with the definition. */
    private Found placeOf(PageFault fault) {
        return compilation.narrative().sections().values().stream()
                .flatMap(prose -> prose.citations().stream())
                .filter(citation -> !fault.cited().isEmpty()
                        && citation.figures().equals(fault.what())
                        && citation.text().equals(fault.cited()))
                .findFirst()
                .map(citation -> new Found(citation.at(), fault.cited(), Optional.empty()))
                .orElseGet(() -> new Found(place("definition"), fault.what(), Optional.empty()));
    }

    /**
     * Where a text comes from.
     *
     * @param sentence the words around it
     * @param unit who wrote it
     */
    private record Found(SourceLocation at, String sentence, Optional<UnitCode> unit) {}

    /** Looks where the user can mend it, first for what is the text and nothing else: report.yaml, prose, roster, submissions, a definition of theirs; all other text comes with the program. */
    private Found find(String text) {
        return pieces().filter(piece -> piece.isAll(text))
                .findFirst()
                .or(() -> pieces().filter(piece -> piece.text().contains(text)).findFirst())
                .map(piece -> {
                    int index = piece.indexOf(text);
                    return new Found(piece.at(index), piece.around(index), piece.unit());
                })
                .orElseGet(() -> new Found(place("definition"), fixed(text), Optional.empty()));
    }

    private Stream<PrintedText> pieces() {
        return Stream.concat(
                PrintedText.all(compilation),
                PrintedText.ofDefinition(compilation.project().definition()));
    }

    /** The heading or label that holds the text, or the text itself. */
    private String fixed(String text) {
        Stream<String> headings = model.sections().stream().map(ReportModel.SectionModel::heading);
        Stream<String> heads = parts().flatMap(part -> part.head().stream().flatMap(List::stream))
                .map(Block.Head::text);
        Stream<String> labels = parts().flatMap(part -> part.rows().stream().flatMap(row -> row.labels().stream()))
                .map(Block.Head::text);
        return Stream.of(headings, heads, labels)
                .flatMap(words -> words)
                .filter(words -> words.contains(text))
                .findFirst()
                .orElse(text);
    }

    private Stream<Block.Part> parts() {
        return model.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).parts().stream());
    }

    private SourceLocation place(String key) {
        return compilation.project().place(key);
    }
}
