package dev.report.render.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTogetherTest {

    @ParameterizedTest
    @CsvSource({
        "'电话：0990-7654321；邮编：990200', '电话：|<0990-7654321>|；邮编：990200'",
        "'as 5 U.S.C. § 552(e)(1) requires.', 'as |<5 U.S.C. § 552(e)(1)>| requires.'",
        "'see § 552.136.', 'see |<§ 552.136>|.'",
        "'2015-2020年，DB51/T 2660-2019', '2015-2020年，DB51/T 2660-2019'",
        "'0990-7654321', '<0990-7654321>'",
        "'a 510781-1234567-x', 'a 510781-1234567-x'"
    })
    void numberStaysWithItsSignAndItsOtherHalf(String text, String pieces) {
        assertThat(KeptTogether.of(text).stream()
                        .map(piece -> piece.kept() ? "<" + piece.text() + ">" : piece.text())
                        .collect(Collectors.joining("|")))
                .isEqualTo(pieces);
    }
}
