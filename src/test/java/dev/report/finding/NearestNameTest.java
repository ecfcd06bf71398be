package dev.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN =
            List.of("requests.received", "requests.carried_in", "requests.carried_out", "本年新收", "fees.amount");

    @ParameterizedTest
    @CsvSource({
        "requests.recieved,requests.received",
        "request.received,requests.received",
        "requests.carried_inn,requests.carried_in",
        "本年新增,本年新收",
        "fees.amount,fees.amount",
    })
    void mistypedNameFindsTheOneWithFewestEdits(String wanted, String nearest) {
        assertThat(NearestName.of(wanted, KNOWN)).contains(nearest);
    }

    @Test
    void firstOfEquallyNearNamesWins() {
        assertThat(NearestName.of("cat", List.of("bat", "hat", "cut"))).contains("bat");
    }

    @ParameterizedTest
    @CsvSource({"xyz", "上年", "''"})
    void nameUnlikeAllOthersFindsNone(String wanted) {
        assertThat(NearestName.of(wanted, KNOWN)).isEmpty();
    }

    @Test
    void longTextIsSoonToldFromShortNames() {
        assertThat(NearestName.of("本年新收".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertThat(NearestName.of("x", List.of())).isEmpty();
        assertThat(NearestName.of("", List.of())).isEmpty();
    }
}
