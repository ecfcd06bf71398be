package dev.report.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroAmongPeersTest {

    private static final ReportDefinition FORM =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    /** Values of 行政许可 of the units of one kind, {@code _} for a blank; expected: unit, peers and mean of each zero. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 120 84 260 96|0:4:140",
                "120 0 84 260 96|1:4:140",
                // the mean is 100: not above it
                "0 100 100 100|''",
                "0 101 100 100|0:3:100",
                // two peers show nothing, nor do blanks
                "0 900 900|''",
                "0 900 900 _ _|''",
                // most peers have none: few issue permits
                "0 0 0 0 40000|''",
                // one zero in ten is no custom, two are
                "0 0 500 500 500 500 500 500 500 500 500 500|0:11:455 1:11:455",
                "0 0 0 500 500 500 500 500 500 500 500 500 500|''",
            })
    void zeroIsFoundWhereNearlyAllOthersHaveMuch(String values, String expected) {
        Rule rule = FORM.rules().stream()
                .filter(each -> each.id().equals("zero-among-peers"))
                .findFirst()
                .orElseThrow();
        int cell = FORM.cells(List.of("licensing.decisions")).get(0);
        List<Submitted> units = new ArrayList<>();
        for (String value : values.split(" ")) {
            FigureTable.Builder table =
                    new FigureTable.Builder(new UnitCode(Integer.toString(units.size())), FORM.cells());
            if (!value.equals("_")) {
                table.reported(cell, Long.parseLong(value), false);
            }
            units.add(new Submitted(
                    table.build(), Optional.empty(), Text.EMPTY, "", true, SourceLocation.file("101.csv")));
        }

        assertThat(new ZeroAmongPeers(FORM, rule)
                        .among(units).stream()
                                .map(zero -> zero.submitted().table().owner().value() + ":" + zero.peers() + ":"
                                        + zero.mean().toPlainString())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
