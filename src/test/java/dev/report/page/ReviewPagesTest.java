package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that compare and audit, in a browser, on a telephone and on a desk: axe finds no fault, and nothing is wider than the window. */
class ReviewPagesTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeAndConsoleFindNoFault(boolean dark) throws Exception {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "no Chromium on the path: .ci/run installs it");
        Path project = ProjectFolder.ofSample("county-2025", temporary.resolve("county"))
                .root();
        Terminal.run("compile", project, "--outputs", "markdown");
        String page = Terminal.run("diff", project.resolve("history/2024"), project, "--format", "html")
                .out()
                // The page runs no script; axe is one.
                .replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-inline'");
        Path reports = Files.createDirectories(temporary.resolve("reports"));
        Terminal.run("compile", project, "--outputs", "html");
        Files.copy(project.resolve("out/report.html"), reports.resolve("示例县2025.html"));
        Files.writeString(
                reports.resolve("坏页2025.html"),
                Files.readString(reports.resolve("示例县2025.html")).replace(">531</a>", ">135</a>"));
        Files.writeString(reports.resolve("404.html"), "404");
        Terminal.run("audit", reports, "--to", temporary.resolve("audit"));
        String audit = Files.readString(temporary.resolve("audit/audit.html"));
        assertThat(audit).contains("class=\"error\"", "class=\"unread\"");
        List<Browser.View> views = Stream.of(360, 1440)
                .flatMap(width -> Stream.of(
                        new Browser.View("diff " + width, page, width),
                        new Browser.View("audit " + width, audit, width)))
                .toList();

        Browser.Visit visit = browser.get().examine(views, dark);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.seen()).hasSameSizeAs(views).allSatisfy(seen -> {
            assertThat(seen.get("violations").items().stream().map(Json::text)).isEmpty();
            assertThat(seen.get("overflow").text()).isEqualTo("0");
        });
    }

    /** Clicks on the head of the errors, then looks for a word, and writes down which files are shown after each. */
    private static final String CLICKS = """
            <script>
            function shown() {
              const rows = document.querySelectorAll('table.audit')[0].querySelectorAll('tbody tr:not([hidden])');
              return [...rows].map(row => row.cells[2].textContent).join(' ');
            }
            document.querySelectorAll('table.audit thead button')[3].click();
            const all = shown();
            const find = document.getElementById('find');
            find.value = 'B20';
            find.dispatchEvent(new Event('input'));
            const line = document.createElement('p');
            line.className = 'report-title';
            line.style.whiteSpace = 'nowrap';
            line.textContent = all + ' / ' + shown() + ' ' + document.getElementById('shown').textContent;
            document.querySelector('main').append(line);
            </script>
            </body>""";

    @Test
    void auditSortsAndFiltersByItself() throws Exception {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "no Chromium on the path: .ci/run installs it");
        Path project =
                ProjectFolder.ofSample("minimal", temporary.resolve("minimal")).root();
        Terminal.run("compile", project, "--outputs", "html");
        Path reports = Files.createDirectories(temporary.resolve("reports"));
        String page = Files.readString(project.resolve("out/report.html"));
        Files.writeString(reports.resolve("A2025.html"), page);
        Files.writeString(reports.resolve("B2025.html"), page.replace(">33</a>", ">99</a>"));
        Files.writeString(reports.resolve("C.html"), "404");
        Terminal.run("audit", reports, "--to", temporary.resolve("audit"));
        String audit = Files.readString(temporary.resolve("audit/audit.html")).replace("</body>", CLICKS);

        Browser.Visit visit = browser.get().examine(List.of(new Browser.View("clicked", audit, 1440)), false);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.seen().get(0).get("title").text()).isEqualTo("B2025.html A2025.html C.html / B2025.html 1");
    }
}
