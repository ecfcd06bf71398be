package dev.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are one issuer's is told by folders and names, before any of them is read. */
class AuditFolderTest {

    @TempDir
    Path root;

    private AuditFolder folder(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "x");
        }
        return AuditFolder.of(root, root.resolve("audit"));
    }

    private List<String> issuers(AuditFolder folder) {
        return folder.issuers().stream()
                .map(issuer -> issuer.files().stream()
                        .map(file -> ReportAuditor.name(root, file))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            江油市2025.html, 江油市2024.html, 平武县2025.html   | 平武县2025.html; 江油市2024.html 江油市2025.html
            江油市/2025.html, 江油市/年报2024.docx               | 江油市/年报2024.docx 江油市/2025.html
            乡镇/甲镇2025.html, 乡镇/乙镇2025.html               | 乡镇/乙镇2025.html; 乡镇/甲镇2025.html
            绵阳/江油2024.html, 绵阳/江油2025.html, 绵阳/平武2025.html | 绵阳/平武2025.html; 绵阳/江油2024.html 绵阳/江油2025.html
            a/2024.html, b/2024.html                             | a/2024.html; b/2024.html
            t20250131_4711.html, t20250131_4712.html             | t20250131_4711.html; t20250131_4712.html
            """)
    void filesOfOneIssuerStandTogetherEarlierYearsFirst(String files, String issuers) throws IOException {
        AuditFolder folder = folder(files.split(", "));

        assertThat(issuers(folder)).containsExactly(issuers.split("; "));
        assertThat(folder.others()).isEmpty();
    }

    @Test
    void whatBelongsToAPageOrToTheAuditIsPassedOver() throws IOException {
        AuditFolder folder = folder(
                "a2025.html",
                "a2025_files/frame.html",
                "a2025_files/logo.png",
                "style.css",
                "seal.jpg",
                "~$a2025.docx",
                ".hidden.html",
                "audit/audit.html",
                "scan.ofd");

        assertThat(issuers(folder)).containsExactly("a2025.html");
        assertThat(folder.others())
                .extracting(file -> ReportAuditor.name(root, file))
                .containsExactly("scan.ofd");
    }
}
