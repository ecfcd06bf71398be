package dev.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in. */
class RequestGuardTest {

    private final RequestGuard guard = new RequestGuard(8080, "t0ken");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080"})
    void theMachinesOwnNamesAreLetIn(String host) {
        assertThat(guard.isOwn(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1",
                "127.0.0.1:80",
                "127.0.0.1.evil.example:8080",
                "[::1]:8080",
                "0.0.0.0:8080",
                ""
            })
    void anyOtherHostIsRefused(String host) {
        assertThat(guard.isOwn(host)).isFalse();
        assertThat(guard.isOwn(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/t0ken/, ''", "/t0ken/report, report", "/t0ken/../../etc/passwd, ../../etc/passwd"})
    void whatIsBehindTheTokenIsAskedFor(String path, String asked) {
        assertThat(guard.asked(path)).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "//", "/report", "/t0ken", "/T0ken/", "/t0ke/", "/t0ken0/", "/%740ken/", "/x/t0ken/", ""})
    void aPathWithoutTheTokenAsksForNothing(String path) {
        assertThat(guard.asked(path)).isEmpty();
    }

    @Test
    void everyWatchHasATokenOfItsOwnThatNobodyGuesses() {
        RequestGuard one = RequestGuard.of(1);

        assertThat(one.token())
                .matches("[A-Za-z0-9_-]{22}")
                .isNotEqualTo(RequestGuard.of(1).token());
        assertThat(one.address()).isEqualTo("http://127.0.0.1:1/" + one.token() + "/");
    }
}
