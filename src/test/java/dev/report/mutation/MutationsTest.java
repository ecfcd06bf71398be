package dev.report.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Submission;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.compile.ReportCompiler;
import dev.report.config.ConfigException;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.inbox.FormSheet;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes of valid inputs: nothing ends with a stack trace or takes long, and each cell has its value or a finding.
 *
 * <p>{@code -Dmutations=1000} makes as many of each kind of file and prints a table of them, {@code -Dmutations.seed=7} makes others,
 * {@code -Dmutations.turn=35} makes the one alone that was at fault.
 */
class MutationsTest {

    private static final int COUNT = Integer.getInteger("mutations", 6);
    private static final int SEED = Integer.getInteger("mutations.seed", 20251127);
    private static final int ONLY = Integer.getInteger("mutations.turn", -1);
    private static final String FORMATS =
            "csv,gbk-csv,json,xlsx,strict-xlsx,xls,page-xls,xml-xls,ods,html,docx,doc,md,zip";
    private static final long LONGEST = 10_000;
    private static final UnitCode UNIT = new UnitCode("990101-101");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Tally TALLY = new Tally();

    @TempDir
    Path folder;

    @AfterAll
    static void print() {
        if (System.getProperty("mutations") != null) {
            System.out.println(TALLY);
        }
    }

    private static int[] turns(int count) {
        return ONLY >= 0 ? new int[] {ONLY} : IntStream.range(0, count).toArray();
    }

    /** All, or those named by {@code -Dmutations.formats=csv,docx}. */
    static Stream<String> formats() {
        return Stream.of(System.getProperty("mutations.formats", FORMATS).split(","));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyCellOfAChangedSubmissionHasItsValueOrAFinding(String format) throws IOException {
        Path root = project();
        ReportProject project = ReportCompiler.load(root);
        FormSheet sheet = new FormSheet(rows(), new ArrayList<>());
        Path file = root.resolve("submissions/990101-101." + Formats.nameOf(format));
        write(file, format, sheet, figures(bind(project)));
        Map<String, String> valid = figures(bind(project));
        assertThat(valid).hasSize(200);
        byte[] bytes = Files.readAllBytes(file);
        Squares squares = Formats.read(file, format);
        List<String> faults = new ArrayList<>();
        for (int turn : turns(COUNT)) {
            Mutator mutator = new Mutator(new Random(SEED + turn));
            Files.write(file, bytes);
            boolean isBySlip = turn % 2 == 1 && !format.equals("json") && !format.equals("doc");
            if (isBySlip) {
                Formats.write(file, format, Slips.of(sheet, mutator));
            } else {
                Formats.mutate(file, mutator, turn / 2);
            }
            long start = System.nanoTime();
            String where = format + ", seed " + SEED + ", turn " + turn + " " + mutator.kinds() + ": ";
            int before = faults.size();
            try {
                Submissions after = bind(project);
                Squares changed = Formats.read(file, format);
                Map<String, String> now = figures(after);
                List<String> found = new Oracle(
                                squares,
                                changed,
                                onFile(after.findings()),
                                Formats.fields(file, format),
                                lines(after),
                                now)
                        .faults(valid, now);
                if (!found.isEmpty()) {
                    faults.add(where + found.get(0) + " (" + found.size() + " in all): "
                            + Formats.change(squares, changed));
                }
                if (ONLY >= 0) {
                    onFile(after.findings())
                            .forEach(finding -> System.out.println(finding.rule() + " " + finding.place() + " "
                                    + finding.message().zh()));
                }
            } catch (RuntimeException e) {
                faults.add(where + e + Arrays.toString(e.getStackTrace()).substring(0, 300));
            }
            TALLY.add(format, mutator.kinds(), start, faults.size() > before);
        }
        assertThat(faults).isEmpty();
        assertThat(TALLY.longest(format)).isLessThan(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.yaml",
                "roster.csv",
                "waivers.yaml",
                "narrative/overview.md",
                "narrative/other.md",
                "history/2024/model.json",
                "history/2024/units.csv"
            })
    void changedFileOfTheProjectEndsInFindings(String name) throws IOException {
        Path root = ProjectFolder.ofSample(name.startsWith("history") ? "county-2025" : "minimal", folder.resolve("p"))
                .root();
        Files.writeString(
                root.resolve("waivers.yaml"),
                "- {rule: year-jump, unit: 990101-001, cell: licensing.decisions, value: 12, reason: 属实, approver: 张三, expires: 2026-12-31}\n");
        Path file = root.resolve(name);
        String valid = Files.readString(file);
        for (int turn : turns(name.startsWith("history") ? Math.max(2, COUNT / 10) : COUNT)) {
            Mutator mutator = new Mutator(new Random(SEED + turn));
            Files.write(file, mutator.mutate(valid).getBytes(StandardCharsets.UTF_8));
            long start = System.nanoTime();
            try {
                ReportCompiler.check(ReportCompiler.load(root));
            } catch (ConfigException e) {
                assertThat(e.findings()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(name + ", seed " + SEED + ", turn " + turn, e);
            }
            TALLY.add(name, mutator.kinds(), start, false);
        }
        assertThat(TALLY.longest(name)).isLessThan(LONGEST);
    }

    /** The official tables of the smallest sample, with a number of its own in each cell. */
    private static List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int number = 100;
        for (String table : List.of("表二", "表三", "表四")) {
            Path file = ProjectFolder.SAMPLES.resolve("minimal/submissions/990101-101-" + table + ".csv");
            for (String line : Files.readAllLines(file, GB18030)) {
                List<String> row = new ArrayList<>();
                for (String text : line.split(",", -1)) {
                    row.add(text.matches("[0-9.]+") ? Integer.toString(++number) : text);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** A project in which a blank counts as 0, so that what is lost is not told as blank. */
    private Path project() throws IOException {
        Path root = ProjectFolder.ofSample("minimal", folder.resolve("project")).root();
        ProjectFolder.delete(root.resolve("submissions"));
        Files.createDirectory(root.resolve("submissions"));
        String yaml = Files.readString(root.resolve("report.yaml"));
        Files.writeString(root.resolve("report.yaml"), yaml + "policy: {blank: zero}\n");
        Formats.write(root.resolve("submissions/990101-101.csv"), "csv", new FormSheet(rows(), List.of()));
        return root;
    }

    /** In place of the CSV file that gave the figures. */
    private static void write(Path file, String format, FormSheet sheet, Map<String, String> figures)
            throws IOException {
        Files.delete(file.resolveSibling("990101-101.csv"));
        if (format.equals("json")) {
            Files.writeString(file, json(figures));
        } else if (format.equals("doc")) {
            // The same sheet, as LibreOffice 7.4 writes it in the format of Word 97.
            try (InputStream in = MutationsTest.class.getResourceAsStream("/read/sheet.doc")) {
                Files.copy(in, file);
            }
        } else {
            Formats.write(file, format, sheet);
        }
    }

    private static String json(Map<String, String> figures) {
        List<String> members = new ArrayList<>();
        figures.forEach((key, value) -> members.add("\"" + key + "\": " + value));
        return "{\"unit\": \"990101-101\",\n\"year\": 2025,\n\"figures\": {\n" + String.join(",\n", members) + "}}\n";
    }

    private static Submissions bind(ReportProject project) throws IOException {
        Intake intake = SubmissionFinder.find(project);
        Submissions bound = SubmissionBinder.bind(project, intake);
        List<Finding> all = new ArrayList<>(intake.findings());
        all.addAll(bound.findings());
        return new Submissions(bound.submissions(), all);
    }

    private static List<Finding> onFile(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.place().file().startsWith("submissions/990101-101")
                        || finding.unit().filter(UNIT::equals).isPresent())
                .toList();
    }

    private static Map<String, String> figures(Submissions submissions) {
        Map<String, String> figures = new LinkedHashMap<>();
        submissions.of(UNIT).map(Submission::table).ifPresent(table -> {
            for (int cell = 0; cell < table.cells().size(); cell++) {
                if (table.isReported(cell)) {
                    figures.put(
                            table.cells().key(cell).toString(),
                            table.value(cell).stripTrailingZeros().toPlainString());
                }
            }
        });
        return figures;
    }

    /** The line in which each cell was found. */
    private static Map<String, Integer> lines(Submissions submissions) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        submissions.of(UNIT).map(Submission::table).ifPresent(table -> {
            for (int cell = 0; cell < table.cells().size(); cell++) {
                String key = table.cells().key(cell).toString();
                table.place(cell).ifPresent(place -> lines.put(key, place.line()));
            }
        });
        return lines;
    }
}
