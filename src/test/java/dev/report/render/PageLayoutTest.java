package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.report.render.PdfLines.Line;
import dev.report.samples.CompiledSamples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures pages as GB/T 9704-2012 or the definition asks for them: the core, its lines, what may stand at head and foot. */
class PageLayoutTest {

    private static final double PITCH = 28.95;
    private static final double CHARACTER = 15.75;

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all();
    }

    static Stream<CompiledSamples> samplesInEnglish() {
        return Stream.of("us-doj-2023", "us-ftc-2023").map(name -> new CompiledSamples(name, false));
    }

    private static List<Line> lines(String body) {
        return PdfLines.of(PdfTestPage.write(PdfTestPage.page(body)));
    }

    private static List<Line> core(List<Line> lines, int page) {
        return lines.stream()
                .filter(line -> line.page() == page && line.isInCore())
                .toList();
    }

    @Test
    void pageHoldsTwentyTwoLinesOfTwentyEightCharacters() {
        List<Line> page = core(lines("<p>" + "公".repeat(1500) + "</p>"), 1);
        assertThat(page).hasSize(22);
        assertThat(page.get(0).left()).isCloseTo(PdfLines.LEFT + 2 * CHARACTER, within(0.3));
        for (Line line : page.subList(1, 22)) {
            assertThat(line.text()).hasSize(28);
            assertThat(line.left()).isCloseTo(PdfLines.LEFT, within(0.3));
            assertThat(line.right()).isCloseTo(PdfLines.RIGHT, within(1.3));
        }
        for (int i = 1; i < 22; i++) {
            assertThat(page.get(i).baseline() - page.get(i - 1).baseline()).isCloseTo(PITCH, within(0.1));
        }
    }

    @Test
    void titleLeavesTheLinesOfItsPageWhereTheyWould() {
        for (String title : List.of("江油市2015年政府信息公开工作年度报告", "江油市人民政府2015年政府信息公开工作年度报告")) {
            List<Line> page = core(lines("<h1 class=\"title\">" + title + "</h1><p>" + "公".repeat(700) + "</p>"), 1);
            List<Line> body =
                    page.stream().filter(line -> line.isIn("ReportBody")).toList();
            assertThat(page.size() + 2).isEqualTo(22);
            assertThat(page.get(0).size()).isEqualTo(22);
            Line last = body.get(body.size() - 1);
            assertThat(PdfLines.BOTTOM - last.baseline()).isBetween(5.0, 14.0);
        }
    }

    @Test
    void longTitleIsCentredLineByLine() {
        List<Line> page = core(lines("<h1 class=\"title\">江油市人民政府2015年政府信息公开工作年度报告</h1>"), 1);
        assertThat(page.stream().map(Line::text)).containsExactly("江油市人民政府2015年", "政府信息公开工作年度报告");
        for (Line line : page) {
            assertThat(line.left() - PdfLines.LEFT).isCloseTo(PdfLines.RIGHT - line.right(), within(1.0));
        }
    }

    @Test
    void pageNumberStandsOutsideOneCharacterInAndSevenMillimetresBelow() {
        List<Line> numbers = lines("<p>" + "公".repeat(1500) + "</p>").stream()
                .filter(line -> line.baseline() > PdfLines.BOTTOM)
                .toList();
        assertThat(numbers.stream().map(Line::text)).containsExactly("—1—", "—2—", "—3—");
        assertThat(numbers).allMatch(line -> Math.abs(line.size() - 14) < 1.1 && line.isIn("ReportFigures"));
        assertThat(PdfLines.RIGHT - numbers.get(0).right()).isCloseTo(14, within(0.5));
        assertThat(numbers.get(1).left() - PdfLines.LEFT).isCloseTo(14, within(0.5));
        assertThat(numbers.get(0).baseline() - PdfLines.BOTTOM - PdfLines.mm(7)).isBetween(5.0, 14.0);
    }

    @Test
    void headingsDifferByFaceAndAreIndentedByTwoCharacters() {
        List<Line> page = core(lines("<h2>一、黑</h2><h3>（一）楷</h3><h4>1.仿</h4><p>文</p>"), 1);
        assertThat(page.get(0).isIn("ReportHeadingOne")).isTrue();
        assertThat(page.get(1).isIn("ReportHeadingTwo")).isTrue();
        assertThat(page.get(2).isIn("ReportBody")).isTrue();
        assertThat(page).allMatch(line -> line.left() > PdfLines.LEFT + 2 * CHARACTER - 0.3);
    }

    @Test
    void issuerIsCentredOverTheDateFourCharactersFromTheEdge() {
        String close = "<section><p>文</p></section><div class=\"closing\"><p class=\"issuer\">江油市人民政府</p>"
                + "<p class=\"date\">2016年3月30日</p></div>";
        List<Line> page = core(lines(close), 1);
        Line issuer = page.get(1);
        Line date = page.get(2);
        assertThat((issuer.left() + issuer.right()) / 2).isCloseTo((date.left() + date.right()) / 2, within(0.6));
        assertThat((PdfLines.RIGHT - date.right()) / CHARACTER).isCloseTo(4, within(0.3));
        assertThat(issuer.baseline() - page.get(0).baseline()).isCloseTo(2 * PITCH, within(0.5));
    }

    /** GB/T 9704 7.3.5.4: where the sign-off falls on a new page, text goes with it. */
    @Test
    void signOffNeverStandsAloneOnAPage() {
        for (int paragraphs = 18; paragraphs < 24; paragraphs++) {
            String body = "<section>" + "<p>公开</p>".repeat(paragraphs) + "</section>"
                    + "<div class=\"closing\"><p class=\"issuer\">甲</p><p class=\"date\">乙</p></div>";
            List<Line> lines = lines(body);
            int last = lines.get(lines.size() - 1).page();
            assertThat(core(lines, last).stream().map(Line::text))
                    .as(paragraphs + " paragraphs")
                    .contains("公开", "甲", "乙");
        }
    }

    @Test
    void headingNeverStandsLastOnAPage() {
        String table = "<div class=\"scroll\"><table class=\"form\"><thead><tr><th scope=\"col\">头</th></tr></thead>"
                + "<tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table></div>";
        for (int paragraphs = 19; paragraphs < 23; paragraphs++) {
            for (String next : List.of("<p>文</p>", "<h3>（一）楷</h3><p>文</p>", table)) {
                List<Line> lines = lines("<section>" + "<p>公开</p>".repeat(paragraphs)
                        + "</section><section><h2>二、黑</h2>" + next + "</section>");
                List<Line> first = core(lines, 1);
                assertThat(first.get(first.size() - 1).text())
                        .as(paragraphs + next)
                        .doesNotContain("黑", "楷", "头");
            }
        }
    }

    @Test
    void marksStandWhereTheyMay() {
        String words = "甲".repeat(7) + "，“乙”、《丙》（丁）；——" + "……。";
        List<Line> lines = lines(IntStream.range(0, 24)
                .mapToObj(i -> "<p>" + "字".repeat(i) + words.repeat(4) + "</p>")
                .collect(Collectors.joining()));
        for (Line line : lines) {
            assertThat(line.text()).doesNotMatch("^[，。、；：？！”’）》〉】〕].*");
            assertThat(line.text()).doesNotMatch(".*[“‘（《〈【〔]$");
            assertThat(line.text().replace("——", "").replace("……", "")).doesNotMatch("[^0-9]*[—…][^0-9]*");
        }
    }

    @Test
    void tableLongerThanAPageRepeatsItsHead() {
        String rows = IntStream.range(0, 90)
                .mapToObj(i -> "<tr><td>行" + i + "</td><td>" + i + "</td></tr>")
                .collect(Collectors.joining());
        List<Line> lines =
                lines("<p>前</p><div class=\"scroll long\"><table class=\"grid\"><thead><tr><th scope=\"col\">头</th>"
                        + "<th scope=\"col\">数</th></tr></thead><tbody>" + rows + "</tbody></table></div><p>后</p>");
        int pages = lines.get(lines.size() - 1).page();
        assertThat(pages).isGreaterThan(2);
        for (int page = 2; page <= pages; page++) {
            assertThat(core(lines, page).get(0).text()).isEqualTo("头数");
        }
        assertThat(core(lines, 1).get(0).text()).isEqualTo("前");
    }

    @Test
    void repeatedHeadIsRuledAsTheFirst() throws IOException {
        String rows = IntStream.range(0, 90)
                .mapToObj(i -> "<tr><td>行" + i + "</td><td>1</td><td>2</td></tr>")
                .collect(Collectors.joining());
        byte[] pdf = PdfTestPage.write(PdfTestPage.page("<div class=\"scroll long\" style=\"padding: 0\">"
                + "<table class=\"form\"><thead><tr><th rowspan=\"2\" scope=\"col\">头</th><th colspan=\"2\" scope=\"colgroup\">数</th>"
                + "</tr><tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th></tr></thead><tbody>" + rows
                + "</tbody></table></div>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer painter = new PDFRenderer(document);
            assertThat(head(painter.renderImageWithDPI(1, 72)))
                    .isEqualTo(head(painter.renderImageWithDPI(0, 72)))
                    .contains(0);
        }
    }

    /** The brightness of what stands in the first 34 points of the core, point by point: two rows of a head. */
    private static List<Integer> head(BufferedImage page) {
        return IntStream.range(0, 34 * page.getWidth())
                .map(i -> page.getRGB(i % page.getWidth(), (int) PdfLines.mm(37) + i / page.getWidth()) & 0xC0)
                .boxed()
                .toList();
    }

    @Test
    void paragraphEndsWithMoreThanOneCharacter() {
        for (int length = 50; length < 80; length++) {
            List<Line> lines = lines("<p>" + "公".repeat(length) + "。</p>");
            assertThat(lines.get(lines.size() - 2).text().replace("。", ""))
                    .as(length + " characters")
                    .hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageOfASampleIsASheetOfItsPaper(CompiledSamples sample) throws IOException {
        List<PageCore> cores = PageCore.of(sample);
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            for (int page = 0; page < cores.size(); page++) {
                PDRectangle sheet = pdf.getPage(page).getMediaBox();
                assertThat((double) sheet.getWidth()).isCloseTo(cores.get(page).width(), within(0.5));
                assertThat((double) sheet.getHeight()).isCloseTo(cores.get(page).height(), within(0.5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCharacterOfASampleStandsInTheCoreOrItsMargins(CompiledSamples sample) throws IOException {
        List<PageCore> cores = PageCore.of(sample);
        List<String> numbers = new ArrayList<>();
        for (Line line : PdfLines.of(sample.pdf())) {
            PageCore core = cores.get(line.page() - 1);
            assertThat(line.left()).as(line.text()).isGreaterThan(core.left() - 0.5);
            assertThat(line.right()).as(line.text()).isLessThan(core.right() + 0.5);
            if (!core.holds(line) && !(sample.draft() && line.text().startsWith("草稿"))) {
                numbers.add(line.text());
            }
        }
        String form = sample.style().isChinese() ? "—%d—" : "%d";
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, cores.size())
                        .mapToObj(form::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noPageOfASampleEndsWithAHeadingOrHoldsTheSignOffAlone(CompiledSamples sample) throws IOException {
        List<List<Line>> pages = pages(sample);
        for (List<Line> page : pages) {
            Line last = page.get(page.size() - 1);
            assertThat(last.isIn("ReportHeading")
                            && last.size() > (sample.style().isChinese() ? 15 : 11))
                    .as(last.text())
                    .isFalse();
        }
        assertThat(pages.get(pages.size() - 1).size()).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void formOfRequestsStandsWholeOnOnePage(CompiledSamples sample) throws IOException {
        List<Line> lines = PdfLines.of(sample.pdf());
        List<Integer> ends = lines.stream()
                .filter(line -> line.text().matches("申请人情况|四、结转下年度继续办理[0-9]+"))
                .map(Line::page)
                .toList();
        boolean hasForm = sample.style().isChinese()
                && !Set.of("jiangyou-2015", "law-2025").contains(sample.name());
        assertThat(ends).hasSize(hasForm ? 2 : 0);
        assertThat(ends.stream().distinct()).hasSizeLessThan(2);
    }

    /** A table with a row a component may take several pages; its last row, the whole agency's, takes a component along. */
    @ParameterizedTest
    @MethodSource("samplesInEnglish")
    void rowOfTheWholeAgencyNeverOpensAPage(CompiledSamples sample) throws IOException {
        int units = sample.project().roster().units().size();
        int wholes = 0;
        for (List<Line> page : pages(sample)) {
            for (int i = 0; i < page.size(); i++) {
                if (page.get(i).text().startsWith("AGENCYOVERALL")) {
                    wholes++;
                    assertThat(page.get(i - 1).text().startsWith("Agency/Component"))
                            .isEqualTo(units == 1);
                }
            }
        }
        assertThat(wholes).isEqualTo(6);
    }

    /** The lines in the core, page by page. */
    private static List<List<Line>> pages(CompiledSamples sample) throws IOException {
        List<PageCore> cores = PageCore.of(sample);
        List<Line> lines = PdfLines.of(sample.pdf());
        return IntStream.rangeClosed(1, cores.size())
                .mapToObj(page -> lines.stream()
                        .filter(line ->
                                line.page() == page && cores.get(page - 1).holds(line))
                        .toList())
                .toList();
    }
}
