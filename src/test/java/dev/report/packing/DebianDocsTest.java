package dev.report.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Debian package says of itself. */
class DebianDocsTest {

    @TempDir
    Path folder;

    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesAndChangelogArePackedAlikeOnEveryDay() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("man/zh_CN/man1"));
        Files.writeString(pages.resolve("report.1"), ".TH 报告\n");
        Path log = Files.writeString(folder.resolve("changelog"), "report ([[version]]) unstable\n");

        DebianDocs.main(new String[] {
            folder.resolve("man").toString(),
            log.toString(),
            "1.2.3",
            folder.resolve("share").toString()
        });

        Path page = folder.resolve("share/man/zh_CN/man1/report.1.gz");
        assertThat(unpacked(page)).isEqualTo(".TH 报告\n");
        assertThat(unpacked(folder.resolve("share/doc/report/changelog.gz"))).isEqualTo("report (1.2.3) unstable\n");
        byte[] head = Files.readAllBytes(page);
        assertThat(head[4] | head[5] | head[6] | head[7]).as("no time").isZero();
        assertThat(head[8]).as("packed as far as gzip goes").isEqualTo((byte) 2);
    }
}
