package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fragment can be pasted into a portal's page: it brings nothing that the portal drops, and meets nothing of the portal's. */
class FragmentTest {

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all();
    }

    private static WebPage output(CompiledSamples sample, String name) {
        return new WebPage(new String(sample.outputs().get(name), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void atItsTopAreHeadingsParagraphsAndTablesWithNothingBetween(CompiledSamples sample) {
        WebPage fragment = output(sample, "report.fragment.html");

        assertThat(fragment.html().lines()).hasSize(1);
        Element body = Jsoup.parseBodyFragment(fragment.html()).body();
        assertThat(body.children())
                .extracting(Element::normalName)
                .contains("h2", "h3", "p", "table")
                .isSubsetOf("h2", "h3", "h4", "p", "table");
        assertThat(body.textNodes()).allMatch(TextNode::isBlank).hasSizeLessThan(2);
        assertThat(body.select("svg, wbr, caption, time, div, section, article, table table"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itBringsNoHeadScriptOrStyleSheet(CompiledSamples sample) {
        WebPage fragment = output(sample, "report.fragment.html");

        assertThat(fragment.html().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<!doctype", "<html", "<head", "<body", "<script", "<style", "<link", "<meta", "<base")
                .doesNotContain("<h1", "onclick", "javascript:", " src=", "@import", "url(");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsIdsAndClassesAreItsOwn(CompiledSamples sample) {
        WebPage fragment = output(sample, "report.fragment.html");

        assertThat(fragment.words("class")).isNotEmpty().allMatch(name -> name.startsWith("report-"));
        assertThat(fragment.all("id")).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith("report-"));
        assertThat(fragment.words("aria-labelledby")).isSubsetOf(fragment.all("id"));
        assertThat(fragment.html()).doesNotContain("href=\"#");
    }

    /** A form has borders; a picture is a table, too, and has none. */
    @ParameterizedTest
    @MethodSource("samples")
    void formsHaveBordersWithoutAStyleSheet(CompiledSamples sample) {
        List<Element> tables = Jsoup.parseBodyFragment(
                        output(sample, "report.fragment.html").html())
                .select("table");

        assertThat(tables)
                .isNotEmpty()
                .allMatch(table -> table.hasAttr("border") != table.hasClass("report-chart"))
                .allMatch(table -> table.select("td, th").stream()
                        .allMatch(cell -> cell.attr("style").contains("border:1px") != table.hasClass("report-chart")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsFiguresAreThePages(CompiledSamples sample) {
        List<String> page = digits(output(sample, "report.html"));

        assertThat(digits(output(sample, "report.fragment.html"))).isNotEmpty().isEqualTo(page);
    }

    private static List<String> digits(WebPage page) {
        return page.figures().stream()
                .map(figure -> figure.ids() + " " + figure.text())
                .toList();
    }
}
