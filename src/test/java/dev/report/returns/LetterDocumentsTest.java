package dev.report.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.project.Unit;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters as files, for the units of a county of which many have something to correct. */
class LetterDocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final String RETURN = "990200-204-示例县社会保险事业服务中心-退回单.";

    @TempDir
    private static Path folder;

    private static Compilation county;

    /** Units whose sums fail, two with the same figures, one that sent another's, one that sent nothing, and what nobody can print. */
    @BeforeAll
    static void faultyCounty() throws IOException {
        String csv = "submissions/institutions/990200-204.csv";
        ProjectFolder project = ProjectFolder.ofSample("county-2025", folder.resolve("county"))
                .edit(csv, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n")
                .edit(csv, "规章现行有效件数,,0", "规章现行有效件数,,3")
                .edit(csv, "行政许可处理决定数量,,0", "行政许可处理决定数量,,<b>&\u0007😀")
                .delete("submissions/institutions/990200-206.csv");
        String own = project.text("submissions/县政府部门/990200-102.csv");
        project.write("submissions/县政府部门/990200-107.csv", own)
                .write(
                        "submissions/990200-205-示例县档案馆.csv",
                        "unit,indicator,breakdown,value\n990200-102,fees.amount,,1\n");
        county = ReportCompiler.check(project.root(), new dev.report.run.Progress());
    }

    private static Map<String, byte[]> letters(LetterKind kind) throws IOException {
        return new ReturnsMaker(county, ReturnsRecord.NONE, TODAY).make(kind).files();
    }

    private static String text(String name, byte[] content) throws IOException {
        if (name.endsWith("docx")) {
            return part(content, "word/document.xml")
                    .replaceAll("</w:p>", "\n")
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
        if (name.endsWith("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void noLetterNamesAnotherUnit(LetterKind kind) throws IOException {
        List<String> told = new ArrayList<>();
        Map<String, byte[]> letters = letters(kind);
        for (Map.Entry<String, byte[]> letter : letters.entrySet()) {
            if (letter.getKey().startsWith("清单")) {
                continue;
            }
            String text = text(letter.getKey(), letter.getValue()).replaceAll("\\s", "");
            for (Unit other : county.project().roster().units()) {
                boolean isOther = !letter.getKey().startsWith(other.code().value());
                if (isOther
                        && (text.contains(other.name())
                                || text.contains(other.code().value()))) {
                    told.add(letter.getKey() + " tells of " + other.name());
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(letters).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void noLetterSpeaksOfFilesThatOnlyTheClerkHas(LetterKind kind) throws IOException {
        for (Map.Entry<String, byte[]> letter : letters(kind).entrySet()) {
            assertThat(text(letter.getKey(), letter.getValue())).doesNotContain(".yaml", "roster.csv", "请与单位");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {"DOCX", "PDF"})
    void letterShowsWhoWhatWhereHowAndUntilWhen(LetterKind kind) throws IOException {
        String name = RETURN + kind.extension();
        String text = text(name, letters(kind).get(name)).replaceAll("\\s", "");

        assertThat(text)
                .contains("示例县人民政府编号：990200-204-12025年度政府信息公开工作年度报告填报表退回修改单示例县社会保险事业服务中心：")
                .contains("序号项目栏目填报数对照数问题、改法和依据")
                .containsSubsequence("表二", "规章现行有效件数", "表三", "本年新收", "改法：", "依据：《中华人民共和国政府信息公开")
                .contains("<b>&")
                .contains("请于2026年1月20日前改正并重新报送", "电话0990-7654321")
                .contains("示例县人民政府2026年1月12日");
    }

    @Test
    void bothNumbersStandInTheRowOfTheirCell() throws IOException {
        String document = part(letters(LetterKind.DOCX).get(RETURN + "docx"), "word/document.xml");
        String row = document.lines()
                .filter(line -> line.startsWith("<w:tr>") && line.contains("各类申请人之和"))
                .findFirst()
                .orElseThrow()
                .replaceAll("</w:tc>", "|")
                .replaceAll("<[^>]*>", "");

        assertThat(row).matches("\\d\\|本年新收\\|总计\\|\\d+\\|\\d+\\|本年新收：总计 .*");
    }

    @Test
    void characterThatNoFaceShowsIsAMarkInPrint() throws IOException {
        String name = RETURN + "pdf";

        assertThat(text(name, letters(LetterKind.PDF).get(name))).contains("〓").doesNotContain("😀");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void sameInputsAreTheSameBytes(LetterKind kind) throws IOException {
        Map<String, byte[]> first = letters(kind);
        Map<String, byte[]> second = letters(kind);

        assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
        first.forEach((name, content) -> assertThat(second.get(name)).as(name).isEqualTo(content));
    }
}
