package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.docs.Scraps;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project in English, run in English: nothing that is printed or written holds a Chinese sign. */
class OneLanguageRunTest {

    @TempDir
    private static Path folder;

    private static ProjectFolder sound;

    @TempDir
    private Path broken;

    @BeforeAll
    static void compile() throws IOException {
        sound = ProjectFolder.ofSample("us-ftc-2023", folder.resolve("sound"));
        Terminal run = Terminal.run("compile", sound.root(), "--outputs", "markdown,html,pdf,docx,data");
        assertThat(run.code()).as(run.all()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check PROJECT --verbose",
                "check PROJECT --format json",
                "check PROJECT --format sarif",
                "check PROJECT --format junit",
                "status PROJECT",
                "status PROJECT --format json",
                "trace requests/received PROJECT",
                "verify PROJECT --verbose",
                "verify PROJECT --published PROJECT/out/report.html",
                "diff PROJECT/history/2022 PROJECT/out",
                "diff PROJECT/history/2022 PROJECT/out --format json",
                "definition list",
                "definition show us-foia",
                "definition show nz-oia",
                "definition test us-foia",
                "definition test nz-oia",
                "explain --definition us-foia",
                "explain pending-balance --definition us-foia",
                "explain unreadable-cell --definition us-foia",
                "explain personal-data --definition us-foia",
                "--help"
            })
    void commandPrintsNoChinese(String words) {
        Object[] command = words.replace("PROJECT", sound.root().toString()).split(" ");

        assertThat(Terminal.run(command).all().lines())
                .filteredOn(Scraps::hasChinese)
                .isEmpty();
    }

    /** Each with a fault of another stage. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            submissions/FTC.csv        | requests,received,1820  | requests,received,twelve
            submissions/FTC.csv        | requests,received,1820  | requests,received,-1820
            submissions/FTC.csv        | requests,received,1820  | requests,received,1820.5
            submissions/FTC.csv        | requests,received,1820  | requests,received,1820+
            submissions/FTC.csv        | requests,received,1820  | requests,received,1802
            submissions/FTC.csv        | requests,received,1820  | requests,received,
            submissions/FTC.csv        | requests,received,1820  | requests,recieved,1820
            submissions/FTC.csv        | requests,received,1820  | request,received,1820
            submissions/FTC.csv        | requests,received,1820  | Requests,Processed in Fiscal Year,1820
            submissions/FTC.csv        | requests,received,1820  | requests,received,1,820
            submissions/FTC.csv        | requests,received,1820  | requests,received
            submissions/FTC.csv        | requests,received,1820  | requests,received,1820 pages
            submissions/FTC.csv        | requests,received,1820  | requests,received,12345678901234567
            submissions/FTC.csv        | requests,received,1820  | Other,,1820
            submissions/FTC.csv        | requests,received,1820  | "requests,received,1820
            submissions/FTC.csv        | indicator,breakdown     | one,two
            submissions/FTC.csv        | indicator,breakdown     | indicator,breakdown,contact
            submissions/FTC.csv        | dispositions,total,1812 | dispositions,total,1821
            submissions/FTC.csv        | backlog.requests,,37    | backlog.requests,,370
            roster.csv                 | FTC,Federal             | FTD,Federal
            roster.csv                 | code,name               | code,nane
            report.yaml                | year: 2023              | yaer: 2023
            report.yaml                | year: 2023              | year: 1990
            report.yaml                | level: unit             | level: agency
            report.yaml                | published: 2024-03-01   | published: 2024-02-30
            report.yaml                | definition: us-foia     | definition: us-foya
            narrative/preamble.md      | f('requests/received')} | f('requests/recieved')}
            narrative/preamble.md      | f('requests/received')} | f('requests/received'}
            narrative/preamble.md      | f('requests/received')} | f('requests')}
            narrative/preamble.md      | f('requests/received')} | f('requests/received', 'FBI')}
            narrative/preamble.md      | f('requests/received')} | change('requests/recieved')}
            narrative/preamble.md      | f('requests/received')} | units('Agncy')}
            narrative/preamble.md      | fiscal year ${last_year} | fiscal year ${lastyear}
            narrative/preamble.md      | This report             | ![chart](chart.png) <b>This</b> report
            narrative/preamble.md      | This report             | 1,700 requests were received. This report
            narrative/preamble.md      | This report             | TODO The card 6222 0212 3456 7890 128. This report
            narrative/preamble.md      | This report             | <#list 1..3 as i>${i}</#list> This report
            """)
    void faultIsToldWithoutChinese(String file, String from, String to) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("us-ftc-2023", broken.resolve("project"));
        String text = project.text(file);
        assertThat(text).contains(from);
        project.write(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));

        Terminal run = Terminal.run("check", project.root(), "--verbose");
        Terminal draft = Terminal.run("compile", project.root(), "--draft", "--outputs", "markdown");

        assertThat(run.out()).contains("--> ");
        assertThat(Stream.of(run, draft).flatMap(each -> each.all().lines()))
                .filteredOn(Scraps::hasChinese)
                .isEmpty();
        assertThat(written(project.file("out"))).filteredOn(Scraps::hasChinese).isEmpty();
    }

    @Test
    void nothingWrittenHoldsChinese() throws IOException {
        Terminal.run("form", sound.root());
        Terminal.run("returns", sound.root());
        Terminal.run("form", sound.root(), "--format", "csv", "--to", sound.file("csv"));
        Terminal.run(
                "diff",
                sound.file("history/2022"),
                sound.file("out"),
                "--format",
                "html",
                "--to",
                sound.file("diff.html"));

        List<String> texts = new ArrayList<>();
        for (String place : List.of("out", "forms", "returns", "csv")) {
            texts.addAll(written(sound.file(place)));
        }

        assertThat(texts).hasSizeGreaterThan(60).filteredOn(Scraps::hasChinese).isEmpty();
    }

    @Test
    void newProjectHoldsNoChinese() throws IOException {
        Terminal run = Terminal.run(
                "init",
                broken.resolve("new"),
                "--definition",
                "us-foia",
                "--year",
                "2024",
                "--name",
                "Federal Trade Commission",
                "--level",
                "unit");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.all().lines()).filteredOn(Scraps::hasChinese).isEmpty();
        assertThat(written(broken.resolve("new")))
                .isNotEmpty()
                .filteredOn(Scraps::hasChinese)
                .isEmpty();
    }

    @Test
    void documentSaysItsLanguageAndTheTimeWhereItIsPublished() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(sound.file("out/report.pdf")))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2024-03-01T05:00:00Z");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2024-03-01T00:00:00-05:00</xmp:CreateDate>");
        }
    }

    /** All text in a folder: of files, of the parts of workbooks and Word documents, of the pages of PDF files. */
    private static List<String> written(Path place) throws IOException {
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place.toRealPath())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.addAll(texts(file));
                }
            }
        }
        return texts;
    }

    private static List<String> texts(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return lines(name, new PDFTextStripper().getText(pdf));
            }
        }
        if (!name.endsWith(".docx") && !name.endsWith(".xlsx")) {
            return lines(name, new String(bytes, StandardCharsets.UTF_8));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.addAll(
                        lines(name + " " + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static List<String> lines(String name, String text) {
        return text.lines().map(line -> name + ": " + line).toList();
    }
}
