package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.ProjectFolder;
import dev.report.watch.Watched;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preview in a real browser: it renews itself where the reader looks, and a finding leads to its place. */
class PreviewInBrowserTest {

    private static final String REPORT = "document.querySelector('iframe:not(.arriving)')?.contentDocument";
    private static final String CELL =
            REPORT + ".querySelector('td[data-figure=\"requests.received/natural_person\"]')";
    private static final String READY = "document.querySelectorAll('#findings a').length > 1 && !!" + CELL + " && "
            + REPORT + ".readyState === 'complete'";
    private static final String CSV = "submissions/990101-001.csv";

    @TempDir
    Path temporary;

    private Browser browser;
    private ProjectFolder project;

    @BeforeEach
    void start() throws Exception {
        Optional<Browser> found = Browser.find();
        assumeTrue(found.isPresent(), "no Chromium on the path: .ci/run installs it");
        browser = found.get();
        project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
    }

    @Test
    void aChangedFigureIsShownWithoutLosingTheReadersPlace() throws Exception {
        try (Watched watched = new Watched(project);
                LiveBrowser page = LiveBrowser.open(browser, watched.address())) {
            page.until(
                    "!!" + CELL.replace("contentDocument", "contentDocument?") + "&&" + CELL + ".textContent === '33'");
            page.value("window.stays = true");
            page.value(REPORT + ".defaultView.scrollTo({top: 900, behavior: 'instant'})");
            String top = page.value("Math.round(" + CELL + ".getBoundingClientRect().top)");
            project.append("narrative/preamble.md", "\n\n新写的一段，在读者所看之处以上。\n");
            page.until(REPORT + ".body.textContent.includes('新写的一段')");
            project.edit(CSV, "requests.received,natural_person,21", "requests.received,natural_person,22");
            page.until(CELL + ".textContent === '34'");

            assertThat(page.value("Math.round(" + CELL + ".getBoundingClientRect().top)"))
                    .isEqualTo(top);
            assertThat(page.value("window.stays"))
                    .as("the page itself was not loaded again")
                    .isEqualTo("true");
            assertThat(page.value("document.getElementById('state').textContent"))
                    .contains("错误");
        }
    }

    @Test
    void aFindingLeadsToItsCellAndToItsParagraph() throws Exception {
        project.edit(CSV, "requests.received,natural_person,21", "requests.received,natural_person,22")
                .append("narrative/problems.md", "\n\n今后将办理${f('requests.recieved')}件。\n");
        try (Watched watched = new Watched(project);
                LiveBrowser page = LiveBrowser.open(browser, watched.address())) {
            page.until(READY);
            page.value(
                    "document.querySelector('#findings a[data-figure=\"requests.received/natural_person\"]').click()");

            assertThat(page.value(REPORT + ".activeElement.dataset.figure"))
                    .isEqualTo("requests.received/natural_person");
            assertThat(page.value(CELL + ".style.outlineStyle"))
                    .as("told without colour")
                    .isEqualTo("solid");
            assertThat(page.value("(b => b.top >= 0 && b.bottom <= innerHeight)(" + CELL + ".getBoundingClientRect())"))
                    .as("in sight")
                    .isEqualTo("true");
            page.value("document.querySelector('#findings a[data-section=problems]').click()");

            assertThat(page.value(
                            REPORT + ".activeElement.tagName + ' ' + " + REPORT + ".activeElement.textContent.trim()"))
                    .isEqualTo("P 今后将办理【缺数】件。");
            assertThat(page.value(CELL + ".style.outlineStyle")).isEmpty();
        }
    }

    @Test
    void theLastReportStaysAndTheEndIsTold() throws Exception {
        try (LiveBrowser page = watchAndEnd()) {
            page.until("document.getElementById('state').className === 'lost'");

            assertThat(page.value("document.getElementById('state').textContent"))
                    .contains("预览已断开");
            assertThat(page.value(CELL + ".textContent")).isEqualTo("33");
        }
    }

    private LiveBrowser watchAndEnd() throws Exception {
        try (Watched watched = new Watched(project)) {
            LiveBrowser page = LiveBrowser.open(browser, watched.address());
            page.until(CELL + "?.textContent === '33'");
            project.edit("report.yaml", "year: 2025", "year: 2025\nyaer: 2025");
            page.until("document.querySelector('#findings').textContent.includes('yaer')");
            assertThat(page.value("document.querySelector('.kept').textContent"))
                    .contains("报告暂时无法更新");
            return page;
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "1440, true", "360, false", "360, true"})
    void axeFindsNoFaultAndNothingIsAskedOfOthers(int width, boolean dark) throws Exception {
        project.edit(CSV, "requests.received,natural_person,21", "requests.received,natural_person,22件");
        try (Watched watched = new Watched(project);
                LiveBrowser page = new LiveBrowser(browser, watched.address(), width, dark)) {
            page.until(READY);
            page.value("document.querySelectorAll('details').forEach(part => part.open = true)");
            page.value(axe());

            assertThat(page.value("matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(Boolean.toString(dark));
            assertThat(
                            page.value(
                                    "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], iframes: false})"
                                            + ".then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' ')).join('; ') + '|' + (r.passes.length > 15))"))
                    .isEqualTo("|true");
            assertThat(page.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo("0");
            assertThat(page.value(
                            "performance.getEntriesByType('resource').every(r => r.name.startsWith(location.href))"))
                    .isEqualTo("true");
        }
    }

    private static String axe() throws Exception {
        try (InputStream in = PreviewInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";''";
        }
    }
}
