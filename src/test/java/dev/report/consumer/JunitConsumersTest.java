package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JUnit in the hands of three readers of npm: all count what the gate counts, and show what the cells held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JunitConsumersTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final List<Json> readers = new ArrayList<>();
    private Terminal run;

    @BeforeAll
    void readWithAll(@TempDir Path temporary) throws Exception {
        Npm.isThere();
        run = Terminal.run(
                "check",
                FaultyCounty.in(temporary.resolve("county")).root(),
                "--format",
                "junit",
                "--lang",
                "zh",
                "--path-prefix",
                ".");
        Path file = Files.writeString(temporary.resolve("findings.xml"), run.out(), StandardCharsets.UTF_8);
        for (String line : Npm.script("junit.mjs", file).lines().toList()) {
            readers.add(Json.parse(line));
        }
    }

    @BeforeEach
    void allThreeHaveSpoken() {
        assertThat(readers)
                .extracting(reader -> reader.get("reader").text())
                .containsExactly("junit2json", "junit-to-ctrf", "test-results-parser");
    }

    @Test
    void allCountAlikeAndSeeThatTheRunIsStopped() {
        assertThat(run.code()).isEqualTo(3);
        assertThat(readers)
                .extracting(reader -> reader.get("tests").value())
                .containsOnly(readers.get(0).get("tests").value());
        assertThat(readers).extracting(reader -> reader.get("failed").value()).containsOnly(new BigDecimal(stopping()));
        assertThat(readers).extracting(reader -> reader.get("skipped").value()).containsOnly(ONE);
    }

    private int stopping() {
        return run.out().split("<failure ", -1).length - 1;
    }

    /** junit-to-ctrf takes every character beyond U+FFFF away, however it is written. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void readersShowWhatACellHeld(int reader) {
        assertThat(readers.get(reader).get("texts").items())
                .extracting(Json::text)
                .anyMatch(text -> text.contains(FaultyCounty.CELL));
    }

    @Test
    void reasonOfAWaiverKeepsItsLines() {
        assertThat(readers.get(0).get("reasons").items()).extracting(Json::text).containsExactly("代管\n两行");
    }
}
