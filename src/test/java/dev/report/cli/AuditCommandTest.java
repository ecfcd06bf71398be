package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report audit}: an assessor's folder of published reports. */
class AuditCommandTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Path to;
    private String page;

    /** Two years of one issuer, a spoilt page of another, a page that is none, and a file of another format. */
    @BeforeEach
    void makeFolder() throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", temporary.resolve("project"));
        Terminal.run("compile", project.root(), "--outputs", "html");
        page = project.output("report.fragment.html");
        folder = Files.createDirectories(temporary.resolve("reports"));
        to = temporary.resolve("audit");
        write("示例县/2025.html", page);
        String before = page.replace("2025年", "2024年").replace("2026年", "2025年");
        write("示例县/2024.html", spoilt(before, "requests.carried_out/natural_person"));
        write("东湖区2025.html", spoilt(page.replace("示例县", "东湖区"), "requests.received/natural_person"));
        write("moved.html", "<html><body>404</body></html>");
        write("scan.ofd", "x");
        write("示例县/2025_files/style.css", "p {}");
    }

    /** The page with another number in the table's cell of a figure. */
    private static String spoilt(String html, String key) {
        Matcher cell = Pattern.compile("(<td[^>]* data-figure=\"" + key + "\"[^>]*>).*?</td>")
                .matcher(html);
        assertThat(cell.find()).as(key).isTrue();
        return html.substring(0, cell.end(1)) + "999" + html.substring(cell.end() - "</td>".length());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Terminal audit(Object... more) {
        return Terminal.run(Stream.concat(Stream.of("audit", folder, "--to", to), Stream.of(more))
                .toArray());
    }

    private Json json() throws IOException {
        return Json.parse(Files.readString(to.resolve("audit.json")));
    }

    /** What was found of each file: {@code errors warnings}, or that it was not read. */
    private Map<String, String> results() throws IOException {
        Map<String, String> results = new TreeMap<>();
        for (Json report : json().get("reports").items()) {
            List<String> rules = report.get("findings").items().stream()
                    .filter(finding -> finding.get("severity").text().equals("error"))
                    .map(finding -> finding.get("rule").text())
                    .distinct()
                    .toList();
            String unread = report.get("unread_en").text();
            results.put(
                    report.get("file").text(),
                    unread.isEmpty() ? report.get("year").text() + " " + rules : unread);
        }
        return results;
    }

    @Test
    void everyReportIsCheckedAndWhatCannotBeReadIsNamed() throws IOException {
        Terminal run = audit();

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).startsWith("3 reports (").contains("2 not read", "moved.html", "scan.ofd");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("moved.html", "No annual report was found in it");
        expected.put("scan.ofd", "Of no format that is read");
        expected.put("东湖区2025.html", "2025 [requests-balance, row-total]");
        expected.put("示例县/2024.html", "2024 [requests-balance, row-total]");
        expected.put("示例县/2025.html", "2025 [carry-over-continuity]");
        assertThat(results()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void secondRunReadsOnlyWhatChanged() throws IOException {
        audit();
        byte[] first = Files.readAllBytes(to.resolve("audit.csv"));

        assertThat(audit().out()).contains("4 unchanged");
        assertThat(Files.readAllBytes(to.resolve("audit.csv"))).isEqualTo(first);

        write("东湖区2025.html", page.replace("示例县", "东湖区"));
        assertThat(audit().out()).contains("3 unchanged");
        assertThat(results()).containsEntry("东湖区2025.html", "2025 []");
    }

    /** A run that was killed may leave half a result behind. */
    @Test
    void damagedMemoryIsMadeAnew() throws IOException {
        audit();
        Map<String, String> before = results();
        try (Stream<Path> kept = Files.list(to.resolve(".audit"))) {
            for (Path file : kept.toList()) {
                Files.writeString(file, Files.readString(file).substring(0, 40));
            }
        }

        assertThat(audit().out()).contains("0 unchanged");
        assertThat(results()).isEqualTo(before);
    }

    @Test
    void spreadsheetTakesNothingForAFormula() throws IOException {
        write("=1+1.html", "x");
        write("@sum.html", "x");

        audit();

        String csv = Files.readString(to.resolve("audit.csv"));
        assertThat(csv).startsWith("\ufeffissuer,year,file,");
        assertThat(csv.lines().filter(line -> line.contains("1+1") || line.contains("sum.html")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("'"));
        assertThat(csv).doesNotContain(",=1+1", ",@sum");
    }

    @Test
    void everyNumberOfThePageLeadsToItsFinding() throws IOException {
        write("<i>&amp;.html", "x");

        audit();

        String html = Files.readString(to.resolve("audit.html"), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("<i>", "http://", "https://", " src=").contains("&lt;i&gt;&amp;amp;");
        TreeSet<String> ids = all(html, " id=\"([^\"]+)\"").collect(Collectors.toCollection(TreeSet::new));
        assertThat(all(html, " href=\"#([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link));
        assertThat(all(html, "<td class=\"number\"[^>]*>(?:<a[^>]*>)?(\\d+)(?!</a>)</td>")
                        .filter(number -> !number.equals("0")))
                .as("numbers that lead nowhere")
                .isEmpty();
    }

    private static Stream<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    @Test
    void yearsAndFormsCanBeChosen() throws IOException {
        assertThat(audit("--years", "2024").code()).isZero();
        assertThat(results()).containsKey("示例县/2024.html").doesNotContainKeys("示例县/2025.html", "东湖区2025.html");
        assertThat(audit("--years", "last").code()).isEqualTo(2);
        assertThat(audit("--definition", "cn-2012").code()).isEqualTo(3);
        assertThat(audit("--definition", "cn-2021", "--years", "2024-2025").code())
                .isZero();
        assertThat(json().get("reports").items()).hasSize(5);
    }

    @Test
    void whatItWroteIsNotAudited() throws IOException {
        to = folder.resolve("audit");

        audit();
        audit();

        assertThat(json().get("reports").items()).hasSize(5);
    }

    @Test
    void reportThatAFolderHoldsTwiceIsNamed() throws IOException {
        write("东湖区年报.html", page.replace("示例县", "东湖区"));
        write("别处/东湖区.html", page.replace("示例县", "东湖区"));
        Terminal.run("audit", folder, "--to", to, "--lang", "zh");

        List<String> repeated = Files.readString(to.resolve("audit.csv"))
                .lines()
                .filter(line -> line.contains("repeated-report"))
                .toList();
        assertThat(repeated).hasSize(1);
        assertThat(repeated.get(0))
                .startsWith("东湖区,2025,东湖区年报.html,有问题,重复,警告,repeated-report")
                .contains("另一份是 东湖区2025.html");
    }

    @Test
    void archivesAndLinksAreListedAsWhatTheyAre() throws IOException {
        write("全部.zip", "x");
        Files.createSymbolicLink(folder.resolve("链接.html"), Path.of("东湖区2025.html"));
        Terminal.run("audit", folder, "--to", to);

        assertThat(Files.readString(to.resolve("audit.csv")))
                .contains("全部.zip,not read,,,,,,An archive; unpack it and audit again")
                .contains("链接.html,not read,,,,,,\"A link, which is not followed; put the file itself here\"");
    }

    /** What a run that was killed had read is on the disk, whole; the next one reads only the rest and what changed. */
    @Test
    void runThatWasCutShortGoesOn() throws IOException {
        Terminal.run("audit", folder, "--to", to);
        byte[] whole = Files.readAllBytes(to.resolve("audit.json"));
        try (Stream<Path> results = Files.list(to.resolve(".audit"))) {
            for (Path result : results.sorted().limit(1).toList()) {
                Files.delete(result);
            }
        }
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(Terminal.run("audit", folder, "--to", to).out()).containsPattern("[1-3] unchanged");
        assertThat(Files.readAllBytes(to.resolve("audit.json"))).isEqualTo(whole);
    }
}
