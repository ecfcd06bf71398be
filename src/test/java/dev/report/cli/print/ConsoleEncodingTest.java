package dev.report.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a console is written in. */
class ConsoleEncodingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Java 17 on a console with code page 936, and the same where output goes to a file.
                "GBK, -, true, GBK",
                "-, -, false, UTF-8",
                // Java 21 on that console, and the same where output goes to a file.
                "-, GBK, true, GBK",
                "-, GBK, false, UTF-8",
                "-, GB18030, true, GB18030",
                "UTF-8, -, true, UTF-8",
                // What cannot hold Chinese, or is unknown to Java, is of no use.
                "ANSI_X3.4-1968, -, true, UTF-8",
                "-, windows-1252, true, UTF-8",
                "cp99999, -, true, UTF-8"
            })
    void aConsoleGetsItsOwnAndAllElseUtf8(String older, String newer, boolean isConsole, String encoding) {
        Properties properties = new Properties();
        if (older != null) {
            properties.setProperty("sun.stdout.encoding", older);
        }
        if (newer != null) {
            properties.setProperty("stdout.encoding", newer);
        }

        assertThat(ConsoleEncoding.of("stdout", properties, isConsole)).hasToString(encoding);
    }
}
