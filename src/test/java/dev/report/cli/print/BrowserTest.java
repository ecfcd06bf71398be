package dev.report.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which program opens a browser. */
class BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open http://127.0.0.1:1/t/",
        "Mac OS X, open http://127.0.0.1:1/t/",
        "Windows 10, 'rundll32 url.dll,FileProtocolHandler http://127.0.0.1:1/t/'"
    })
    void everySystemHasItsOwn(String system, String command) {
        assertThat(String.join(" ", Browser.command(system, "http://127.0.0.1:1/t/")))
                .isEqualTo(command);
    }
}
