package dev.report.starter;

import dev.report.read.SubmissionReader;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The roster of a new project: the list that was given, as CSV, or the issuer alone.
 *
 * @param content the file
 * @param issuer the issuer's code: that of its own row, or of the parent that all rows name; else one to be replaced
 */
record StarterRoster(byte[] content, String issuer) {

    private static final String UNKNOWN = "000000";

    private static final List<String> HEADS =
            List.of("code", "name", "kind", "parent", "valid_from", "valid_to", "status", "note", "successor");

    static StarterRoster of(Beginning beginning) throws IOException {
        List<List<String>> rows = beginning.roster().isPresent()
                ? read(beginning.roster().get())
                : List.of(
                        HEADS,
                        List.of(
                                UNKNOWN,
                                beginning.name(),
                                ProjectStarter.say(
                                        beginning,
                                        "kind." + beginning.level().name().toLowerCase(Locale.ROOT)),
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            for (List<String> row : rows) {
                csv.printRecord(row);
            }
        }
        return new StarterRoster(
                text.toString().getBytes(StandardCharsets.UTF_8), issuer(text.toString(), beginning.name()));
    }

    /** The first table of a file, whatever its kind; lines over its heads stay, for the roster's own reader to judge. */
    private static List<List<String>> read(Path path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RawFile file = SubmissionReader.open(path, path.toString())) {
            RawTable table = file.nextTable();
            for (RawRow row = table == null ? null : table.next(); row != null; row = table.next()) {
                List<String> texts = new ArrayList<>();
                for (int field = 0; field < row.size(); field++) {
                    texts.add(row.text(field));
                }
                if (texts.stream().anyMatch(text -> !text.isBlank())) {
                    rows.add(texts);
                }
            }
        }
        return rows;
    }

    private static String issuer(String text, String name) throws IOException {
        Set<String> parents = new LinkedHashSet<>();
        try (CSVParser rows = CSVParser.parse(
                new StringReader(text),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .get())) {
            for (CSVRecord row : rows) {
                if (field(row, "name", "名称", "单位名称").equals(name)) {
                    return field(row, "code", "代码", "单位代码");
                }
                parents.add(field(row, "parent", "上级", "上级代码"));
            }
        } catch (IllegalArgumentException twiceTheSameHead) {
            return UNKNOWN;
        }
        parents.remove("");
        return parents.size() == 1 ? parents.iterator().next() : UNKNOWN;
    }

    private static String field(CSVRecord row, String... names) {
        for (String name : names) {
            if (row.isSet(name)) {
                return row.get(name).strip();
            }
        }
        return "";
    }
}
