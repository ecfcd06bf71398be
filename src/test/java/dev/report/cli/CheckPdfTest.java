package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.process.ExitCode;
import dev.report.samples.CompiledSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was published as PDF is checked by all rules; one that cannot be read is told as what it is. */
class CheckPdfTest {

    @TempDir
    Path folder;

    @Test
    void ownReportIsCheckedWithoutAnyFinding() throws Exception {
        Path file = Files.write(folder.resolve("report.pdf"), new CompiledSamples("county-2025", false).pdf());
        Terminal run = Terminal.run("check", file, "--definition", "cn-2021");

        assertThat(run.all()).contains("errors 0, warnings 0", "45 passed, 0 failed");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFileThatAsksForAPasswordIsToldWhetherItsFormIsNamedOrNot() throws Exception {
        Path file = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(Terminal.run("check", file).all()).contains("The PDF asks for a password");
        assertThat(Terminal.run("check", file, "--definition", "cn-2021").all())
                .contains("The PDF asks for a password");
    }
}
