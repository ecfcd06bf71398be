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
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes of valid inputs: nothing ends with a stack trace or takes long, and each cell has its value or a finding.
 *
 * <p>{@code -Dmutations=1000} makes as many of each kind, {@code -Dmutations.seed=7} makes others.
 */
class MutationsTest {

    private static final int COUNT = Integer.getInteger("mutations", 6);
    private static final int SEED = Integer.getInteger("mutations.seed", 20251127);
    private static final long LONGEST = 10_000_000_000L;
    private static final UnitCode UNIT = new UnitCode("990101-101");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx", "docx", "html", "ods", "xls"})
    void everyCellOfAChangedSubmissionHasItsValueOrAFinding(String format) throws IOException {
        Path root = project();
        Path file = root.resolve("submissions/990101-101." + format);
        if (format.equals("json")) {
            Files.writeString(file, json(figures(bind(root, "csv"))));
            Files.delete(root.resolve("submissions/990101-101.csv"));
        } else {
            Files.deleteIfExists(root.resolve("submissions/990101-101.csv"));
            Formats.write(file, rows());
        }
        Map<String, String> before = figures(bind(root, format));
        assertThat(before).hasSize(200);
        byte[] valid = Files.readAllBytes(file);
        List<String> faults = new ArrayList<>();
        for (int turn = 0; turn < COUNT; turn++) {
            Files.write(file, valid);
            Formats.mutate(file, new Mutator(new Random(SEED + turn)), turn);
            long start = System.nanoTime();
            Submissions after = bind(root, format);
            assertThat(System.nanoTime() - start).as(format + " " + turn).isLessThan(LONGEST);
            for (String lost : lost(before, after, file)) {
                faults.add(format + ", seed " + SEED + ", turn " + turn + ": " + lost + ": "
                        + Formats.change(valid, file));
            }
        }
        assertThat(faults).isEmpty();
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
        int count = name.startsWith("history") ? Math.max(2, COUNT / 10) : COUNT;
        for (int turn = 0; turn < count; turn++) {
            Files.writeString(file, new Mutator(new Random(SEED + turn)).mutate(valid));
            long start = System.nanoTime();
            try {
                ReportCompiler.check(ReportCompiler.load(root));
            } catch (ConfigException e) {
                assertThat(e.findings()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(name + ", seed " + SEED + ", turn " + turn, e);
            }
            assertThat(System.nanoTime() - start).as(name + " " + turn).isLessThan(LONGEST);
        }
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
        Formats.write(root.resolve("submissions/990101-101.csv"), rows());
        return root;
    }

    private static String json(Map<String, String> figures) {
        List<String> members = new ArrayList<>();
        figures.forEach((key, value) -> members.add("\"" + key + "\": " + value));
        return "{\"unit\": \"990101-101\",\n\"year\": 2025,\n\"figures\": {\n" + String.join(",\n", members) + "}}\n";
    }

    private static Submissions bind(Path root, String format) throws IOException {
        ReportProject project = ReportCompiler.load(root);
        Intake intake = SubmissionFinder.find(project);
        Submissions bound = SubmissionBinder.bind(project, intake);
        List<Finding> all = new ArrayList<>(intake.findings());
        all.addAll(bound.findings());
        return new Submissions(bound.submissions(), all);
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

    /** The cells whose value is gone, or another one than the changed file has at its place, without a finding on it or on the file. A number that the change itself moved to another cell is not lost. */
    private static List<String> lost(Map<String, String> before, Submissions after, Path file) throws IOException {
        Map<String, String> now = figures(after);
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, String> cell : before.entrySet()) {
            String value = now.getOrDefault(cell.getKey(), "");
            boolean isMoved = value.isEmpty() && now.containsValue(cell.getValue());
            boolean isKept =
                    value.equals(cell.getValue()) || isMoved || value.isEmpty() && !isStillThere(cell.getValue(), file);
            if (!isKept && !isTold(cell.getKey(), after) && !isWritten(cell.getKey(), value, after, file)) {
                lost.add(cell.getKey() + " was " + cell.getValue() + ", is " + value);
            }
        }
        return lost;
    }

    private static boolean isTold(String cell, Submissions after) {
        return after.findings().stream()
                .anyMatch(finding -> finding.cell().isEmpty()
                        || finding.cell().get().toString().equals(cell));
    }

    /** Whether the changed file really has this number at the place that the cell names; read without the program. */
    private static boolean isWritten(String cell, String value, Submissions after, Path file) throws IOException {
        FigureTable table = after.of(UNIT).map(Submission::table).orElseThrow();
        var place = table.place(table.cells().position(cell));
        if (value.isEmpty() || place.isEmpty()) {
            return false;
        }
        String name = file.getFileName().toString();
        if (name.endsWith("xls")) {
            return true;
        }
        if (!name.endsWith("csv") && !name.endsWith("json")) {
            return isInDocument(value, file);
        }
        String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r\n|\n|\r", -1);
        String line = lines[Math.min(lines.length, place.get().line()) - 1];
        String[] fields = name.endsWith("json") ? line.split("[:,{}]") : line.split("[,;\t]", -1);
        for (String field : fields) {
            if (field.strip().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStillThere(String value, Path file) throws IOException {
        Pattern number = Pattern.compile("(?<![0-9])" + value + "(?![0-9])");
        boolean isPage = file.getFileName().toString().endsWith("html");
        return Formats.texts(file).stream()
                .map(text -> isPage ? Jsoup.parse(text).text() : text)
                .anyMatch(text -> number.matcher(text).find());
    }

    private static boolean isInDocument(String value, Path file) throws IOException {
        return Formats.texts(file).stream().anyMatch(text -> text.contains(value));
    }
}
