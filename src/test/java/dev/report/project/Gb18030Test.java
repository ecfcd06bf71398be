package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gb18030Test {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "8135F437,\u1E3F",
        "A8BC,\u1E3F",
        "82359037,龴",
        "FE59,龴",
        "82359134,龻",
        "84318236,︐",
        "A6D9,︐",
        "84318237,︑",
        "A6DB,︑",
        "84318238,︒",
        "A6DA,︒",
        "84318335,︙",
        "A6F3,︙",
        "AAA1,\uE000",
        "D6D0,中",
        "95328236,𠀀",
    })
    void bothEditionsCodesAreTheSameCharacters(String hex, String character) throws IOException {
        byte[] bytes = HexFormat.of().parseHex("B5A5" + hex + "CEBB");

        assertThat(Gb18030.decode(bytes, 2, bytes.length - 4)).isEqualTo(character);
        StringWriter read = new StringWriter();
        try (Reader reader = Gb18030.reader(new ByteArrayInputStream(bytes))) {
            read.append((char) reader.read());
            reader.transferTo(read);
        }
        assertThat(read).hasToString("单" + character + "位");
        assertThat(TextFile.read(Files.write(folder.resolve("roster.csv"), bytes)))
                .isEqualTo("单" + character + "位");
    }
}
