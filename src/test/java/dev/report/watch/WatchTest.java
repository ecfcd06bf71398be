package dev.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A watched project: each save is built and served, and nothing is written. */
class WatchTest {

    /** A thousand take two minutes: {@code -Dwatch.builds=1000}. */
    private static final int BUILDS = Integer.getInteger("watch.builds", 100);

    private static final String PROSE = "narrative/overview.md";
    private static final String WORDS = "政府信息制作时同步明确公开属性";

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void start() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("示例县"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(project.root())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void theReportIsServedAndRenewedAndNothingIsWritten() throws Exception {
        project.write("out/report.html", "the last one that was published");
        List<String> before = files();
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            String page = watched.page(shell -> shell.contains("已更新"));
            assertThat(page).contains("lang=\"zh-CN\"", "<span>示例县</span>", "没有错误和警告");
            project.edit(PROSE, WORDS, "制作信息时即定公开属性");

            assertThat(watched.report(report -> report.contains("制作信息时即定公开属性"))).doesNotContain(WORDS);
        }
        assertThat(files()).isEqualTo(before);
        assertThat(project.text("out/report.html")).isEqualTo("the last one that was published");
    }

    @Test
    void afterASecondWithoutASaveThereIsTimeForMoreOnce() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            await(() -> watched.rests() == 1);
            project.edit(PROSE, WORDS, "制作信息时即定公开属性");
            watched.report(report -> report.contains("制作信息时即定公开属性"));
            await(() -> watched.rests() == 2);
            Thread.sleep(1500);

            assertThat(watched.rests()).isEqualTo(2);
        }
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 600 && !wanted.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    @Test
    void aFigureThatIsChangedIsAddedUpAndJudgedAnew() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(">33</a>"));
            project.edit(
                    "submissions/990101-001.csv",
                    "requests.received,natural_person,21",
                    "requests.received,natural_person,22");

            assertThat(watched.report(report -> report.contains(">34</a>"))).contains("class=\"draft\"");
            assertThat(watched.page(shell -> shell.contains("requests-balance")))
                    .contains("data-figure=\"requests.received/natural_person\"", "submissions/990101-001.csv:12:3");
        }
    }

    @Test
    void aFindingOnProseLeadsToItsParagraph() throws Exception {
        project.append(PROSE, "\n\n全县收到申请${f('requests.recieved')}件，**其中**三十件属实。\n");
        try (Watched watched = new Watched(project)) {
            String page = watched.page(shell -> shell.contains("requests.recieved"));

            assertThat(page).contains("data-section=\"overview\"", "data-words=\"全县收到申请【缺数】件，\"");
        }
    }

    @Test
    void aReportYamlThatIsBrokenAtTheStartIsShownAndCanBeMended() throws Exception {
        project.edit("report.yaml", "year: 2025", "yaer: 2025");
        try (Watched watched = new Watched(project)) {
            String page = watched.page(shell -> shell.contains("yaer"));
            assertThat(page).contains("report.yaml:2", "还没有可以显示的报告", "错误 1 个");
            assertThat(watched.get("report")).isEmpty();
            project.edit("report.yaml", "yaer: 2025", "year: 2025");

            watched.report(report -> report.contains(WORDS));
            assertThat(watched.page(shell -> shell.contains("已更新"))).doesNotContain("yaer");
        }
    }

    @Test
    void theLastReportStaysBesideTheErrorsThatKeepItFromBeingRenewed() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            project.edit("report.yaml", "year: 2025", "year: 2025\nyear: 2026");

            String page = watched.page(shell -> shell.contains("报告暂时无法更新"));
            assertThat(page).contains("<iframe src=\"report?1\"", "class=\"error\"", "report.yaml:3");
            assertThat(watched.get("report")).contains(WORDS);
        }
    }

    @Test
    void aBrokenTemplateOfTheProjectsOwnIsNamedAndCanBeMended() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            project.write("templates/parts/extra.ftlh", "<p>${nobody}</p>");
            watched.page(shell -> shell.contains("templates/parts/extra.ftlh:1"));
            project.write("templates/parts/extra.ftlh", "<p>增刊</p>");

            watched.report(report -> report.contains("增刊"));
        }
    }

    @Test
    void aDefinitionOfTheProjectsOwnThatIsBrokenAtTheStartIsWatched() throws Exception {
        project.write("own/definition.yaml", "extends: cn-2021\nid: own\ntitel: x\n")
                .edit("report.yaml", "definition: cn-2021", "definition: own");
        try (Watched watched = new Watched(project)) {
            watched.page(shell -> shell.contains("own/definition.yaml:3"));
            project.write("own/definition.yaml", "extends: cn-2021\nid: own\n");

            watched.page(shell -> !shell.contains("own/definition.yaml:3"));
        }
    }

    @Test
    void aFolderThatIsDeletedIsSaidToBeGoneAndIsTakenUpAgain() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            Path away = temporary.resolve("away");
            Files.move(project.root(), away);
            watched.page(shell -> shell.contains("报告暂时无法更新"));
            assertThat(watched.get("report")).contains(WORDS);
            assertThat(project.root()).doesNotExist();
            Files.move(away, project.root());

            watched.page(shell -> shell.contains("已更新"));
        }
    }

    @Test
    void lockFilesOfOfficeProgramsAndHiddenFilesAreNoSaves() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            project.write("submissions/.~lock.990101-001.csv#", ",me")
                    .write("submissions/~$990101-001.xlsx", "me")
                    .write("narrative/.overview.md.swp", "me");
            Thread.sleep(1_000);

            assertThat(watched.builds()).isEqualTo(1);
        }
    }

    @Test
    void aSaveByRenameAndABurstOfSavesAreOneBuildEach() throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            Path written = temporary.resolve("overview.md.new");
            Files.writeString(written, project.text(PROSE).replace(WORDS, "先写后换"));
            Files.move(
                    written, project.file(PROSE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            watched.report(report -> report.contains("先写后换"));
            assertThat(watched.builds()).isEqualTo(2);
            for (int i = 0; i < 10; i++) {
                project.edit(PROSE, i == 0 ? "先写后换" : "第" + (i - 1) + "次保存", "第" + i + "次保存");
                Thread.sleep(10);
            }
            watched.report(report -> report.contains("第9次保存"));
            Thread.sleep(500);

            assertThat(watched.builds()).isEqualTo(3);
        }
    }

    @Test
    void severalWatchersOfOneProjectDoNotDisturbEachOther() throws Exception {
        try (Watched one = new Watched(project);
                Watched other = new Watched(project)) {
            assertThat(one.address()).isNotEqualTo(other.address());
            one.report(report -> report.contains(WORDS));
            project.edit(PROSE, WORDS, "二人同看");

            one.report(report -> report.contains("二人同看"));
            other.report(report -> report.contains("二人同看"));
        }
    }

    @Test
    void filesOfAnArchiveAreReadAndWhatWasUnpackedGoesWithTheWatch() throws Exception {
        byte[] csv = Files.readAllBytes(project.file("submissions/990101-001.csv"));
        project.delete("submissions/990101-001.csv").write("submissions/990101-001.zip", zip("990101-001.csv", csv));
        List<String> before = inboxes();
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(">33</a>"));
            project.append("submissions/990101-002.json", "\n");
            watched.page(shell -> shell.contains("data-number=\"2\""));
            assertThat(inboxes()).hasSize(before.size() + 1);
        }
        assertThat(inboxes()).isEqualTo(before);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<String> inboxes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("report-inbox"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', '', 200",
        "GET, report, '', 200",
        "GET, watch.css, '', 200",
        "GET, watch.js, '', 200",
        "GET, '', evil.example, 403",
        "GET, report, evil.example, 403",
        "GET, events, 127.0.0.1, 403",
        "POST, '', '', 405",
        "HEAD, '', '', 405",
        "PUT, report, '', 405",
        "OPTIONS, report, '', 405",
        "GET, report/, '', 404",
        "GET, ../../../../etc/passwd, '', 404",
        "GET, %2e%2e/%2e%2e/etc/passwd, '', 404",
        "GET, ..%5c..%5creport.yaml, '', 404"
    })
    void onlyItsOwnPagesAreGivenAndOnlyToThoseWhoHaveTheAddress(String method, String name, String host, int code)
            throws Exception {
        try (Watched watched = new Watched(project)) {
            watched.report(report -> report.contains(WORDS));
            URI uri = URI.create(watched.address());
            Watched.Answer answer =
                    watched.ask(method, uri.getPath() + name, host.isEmpty() ? uri.getAuthority() : host);

            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.head())
                    .containsIgnoringCase("Cache-Control: no-store")
                    .containsIgnoringCase("no-referrer");
            if (code != 200) {
                assertThat(answer.body()).doesNotContain(WORDS);
            }
        }
    }

    @Test
    void withoutTheTokenNothingIsGiven() throws Exception {
        try (Watched watched = new Watched(project)) {
            String here = URI.create(watched.address()).getAuthority();

            for (String path : List.of("/", "/report", "/events", "/wrong/", "/wrong/report")) {
                assertThat(watched.ask("GET", path, here).code()).as(path).isEqualTo(403);
            }
            assertThat(watched.ask("GET", URI.create(watched.address()).getPath(), "")
                            .code())
                    .isIn(400, 403);
        }
    }

    @Test
    void manyBuildsTakeNoMoreMemoryThanAFew() throws Exception {
        ReportBuilder builder = new ReportBuilder(project.root());
        long early = 0;
        for (int i = 1; i <= BUILDS; i++) {
            String changed = i % 50 == 0 ? "report.yaml" : i % 2 == 0 ? "submissions/990101-001.csv" : PROSE;
            assertThat(builder.build(new TreeSet<>(List.of(changed))).page()).isNotEmpty();
            if (i == BUILDS / 4) {
                early = used();
            }
        }

        assertThat(used() - early).isLessThan(4L << 20);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
