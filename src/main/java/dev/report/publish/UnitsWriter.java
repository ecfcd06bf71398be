package dev.report.publish;

import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.definition.ReportDefinition;
import dev.report.definition.text.TextItem;
import dev.report.model.FigureTable;
import dev.report.project.ReportProject;
import dev.report.publish.words.CsvWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code units.csv}: the accepted cells of every unit in the flat layout, so that it is itself a submission. */
public final class UnitsWriter {

    private UnitsWriter() {}

    public static byte[] write(ReportProject project, Submissions submissions) throws IOException {
        ReportDefinition definition = project.definition();
        StringBuilder text = new StringBuilder(1 << 14);
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.print(definition.headers("unit").get(0));
            csv.print(definition.headers("year").get(0));
            for (int cell = 0; cell < definition.cells().size(); cell++) {
                csv.print(definition.cells().key(cell));
            }
            for (TextItem item : definition.texts().cells()) {
                csv.print(item.key());
            }
            csv.println();
            for (Submission submission : submissions.submissions()) {
                csv.print(submission.unit().code());
                csv.print(project.period().id());
                for (int cell = 0; cell < definition.cells().size(); cell++) {
                    // No figure needs quotes. To ask the library cost half a second for 10,000 units.
                    text.append(',')
                            .append(
                                    isGiven(definition, submission.table(), cell)
                                            ? text(submission.table(), cell)
                                            : "");
                }
                for (TextItem item : definition.texts().cells()) {
                    csv.print(CsvWords.of(submission.texts().cell(item.key().indicator())));
                }
                csv.println();
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a unit gave a cell, or it is a quotient of what the unit gave; a sum of it is left to whoever reads it. */
    static boolean isGiven(ReportDefinition definition, FigureTable table, int cell) {
        return !table.isComputed(cell) || definition.computations().isQuotient(cell);
    }

    private static String text(FigureTable table, int cell) {
        if (table.isReported(cell)) {
            return table.isApproximate(cell) ? table.digits(cell) + "余" : table.digits(cell);
        }
        return table.isNotApplicable(cell) ? "—" : "";
    }
}
