package dev.report.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.finding.Finding;
import dev.report.model.UnitCode;
import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {

    private static final String TABLE = "指标,数值\n行政许可,12\n";

    @TempDir
    Path folder;

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,江油市气象局,部门\n102,江油市档案馆,部门\n103,城关镇人民政府,乡镇\n");
    }

    /** An archive of text files: a name, its text, a name, its text, … */
    private static byte[] zip(Charset names, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<Finding> findings(String name, byte[] archive) throws IOException {
        return SubmissionFinder.find(
                        project().file("submissions/" + name, archive).load())
                .findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void filesOfAnArchiveAreReadLikeThoseBesideIt(String names) throws IOException {
        byte[] archive = zip(
                Charset.forName(names),
                "部门/市气象局.csv",
                TABLE,
                "附件2.csv",
                "填报单位：江油市档案馆\n" + TABLE,
                "乡镇\\103.csv",
                TABLE,
                "__MACOSX/._103.csv",
                "x",
                "部门/~$101.csv",
                "x");

        Bound bound = Bound.of(project().file("submissions/材料.zip", archive));

        assertThat(bound.submissions().submissions())
                .extracting(sent -> sent.files().get(0))
                .containsExactly(
                        "submissions/材料.zip!/部门/市气象局.csv",
                        "submissions/材料.zip!/附件2.csv",
                        "submissions/材料.zip!/乡镇/103.csv");
        assertThat(bound.figures("103")).containsExactly(java.util.Map.entry("licensing.decisions", "12"));
    }

    @Test
    void archivesNamePlacesWhatNothingElsePlaces() throws IOException {
        Bound bound = Bound.of(project().file("submissions/市气象局.zip", zip(StandardCharsets.UTF_8, "附件1.csv", TABLE)));

        assertThat(bound.submissions().of(new UnitCode("101"))).isPresent();
        assertThat(bound.submissions().findings())
                .anySatisfy(finding ->
                        assertThat(finding.message().zh()).isEqualTo("江油市气象局：文件“附件1.csv”按所在文件夹的名称归到这个单位（101）"));
    }

    @Test
    void packedFileBehindAPasswordIsSaidToBeThat() throws IOException {
        byte[] archive = zip(StandardCharsets.UTF_8, "101.csv", TABLE);
        for (int i = 0; i + 4 < archive.length; i++) {
            boolean isLocal = archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 3;
            boolean isCentral = archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1;
            if (isLocal || isCentral) {
                archive[i + (isLocal ? 6 : 8)] |= 1;
            }
        }

        assertThat(findings("材料.zip", archive)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unreadable-file");
            assertThat(finding.unit()).contains(new UnitCode("101"));
            assertThat(finding.message().zh()).contains("材料.zip!/101.csv", "密码");
        });
    }

    @Test
    void archiveInAnArchiveIsNamed() throws IOException {
        assertThat(findings("材料.zip", zip(StandardCharsets.UTF_8, "气象局.zip", "PK")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("unknown-file-type");
                    assertThat(finding.unit()).contains(new UnitCode("101"));
                    assertThat(finding.place().file()).isEqualTo("submissions/材料.zip!/气象局.zip");
                    assertThat(finding.help().zh()).contains("解压");
                });
    }

    @Test
    void archiveThatUnpacksBeyondAllMeasureIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("101.csv"));
            write(zip, 257);
        }

        assertThat(findings("材料.zip", bytes.toByteArray()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("材料.zip", "太大"));
    }

    private static void write(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    @Test
    void damagedEmptyAndRenamedFilesAreSaidToBeThat() throws IOException {
        project()
                .file("submissions/1.zip", "Rar!")
                .file("submissions/2.zip", zip(StandardCharsets.UTF_8))
                .file("submissions/3.zip", zip(StandardCharsets.UTF_8, "[Content_Types].xml", "<x/>"));

        assertThat(SubmissionFinder.find(project().load()).findings())
                .extracting(finding -> finding.message().zh())
                .satisfiesExactly(
                        one -> assertThat(one).contains("1.zip", "无法解压"),
                        two -> assertThat(two).contains("2.zip", "没有文件"),
                        three -> assertThat(three).contains("3.zip", "扩展名"));
    }
}
