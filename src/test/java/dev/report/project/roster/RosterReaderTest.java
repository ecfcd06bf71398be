package dev.report.project.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.config.ConfigProblems;
import dev.report.model.UnitCode;
import dev.report.project.ProjectLoader;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A roster of any size and writing gives the same units and faults, whichever way its lines are read. */
class RosterReaderTest {

    private static final String[] PIECES = {
        "a", "民政", " ", "", ",", ",", "\t", ";", "\n", "\n", "\r\n", "\r", "\n\r", "'", "\\"
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void cuttingATextWithoutQuotesGivesTheRecordsOfTheStandard(int seed) throws CSVException {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String csv = text.toString();

            assertThat(all(CutLines.of(csv))).as(csv).isEqualTo(all(new RosterLines.Quoted(csv)));
        }
    }

    @ParameterizedTest(name = "{0} parts")
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void partsOfATextAreTogetherItsLines(int count) throws CSVException {
        String csv = "code,name\n" + "101,甲\r\n102,乙\r103,丙\n\n".repeat(10);
        CutLines whole = CutLines.of(csv);
        whole.next();

        List<RosterLine> together = new ArrayList<>();
        for (CutLines part : whole.parts(count)) {
            together.addAll(all(part));
        }

        assertThat(together).isEqualTo(all(whole));
    }

    @ParameterizedTest(name = "it ends with {0}")
    @ValueSource(
            strings = {
                "",
                "1007,又一个,部门,\n",
                "z,甲,部门,404\n",
                "z,甲,部门,,surplus\n",
                "\nz,,部门,\n",
                "合计,3 家,,\n",
                "z,甲\u001b,部门,\n1007,又一个,部门,\n"
            })
    void largeRosterGivesWhatItGivesLineByLine(String last) {
        StringBuilder rows = new StringBuilder("code,name,kind,parent\n");
        for (int unit = 1000; rows.length() < 600_000; unit++) {
            rows.append(unit).append(",单位").append(unit).append(unit % 9 == 0 ? ",部门,\r\n" : ",乡镇,1000\n");
        }
        String text = rows + last;
        // A quotation mark in one row has all of them read one after the other.
        String quoted = text.replaceFirst("单位1001", "\"单位1001\"");

        assertThat(described(text)).isEqualTo(described(quoted));
    }

    @Test
    void unitIsFoundByANameThatItAloneHas() {
        ConfigProblems problems = problems();
        var roster =
                new RosterReader(Optional.empty(), problems).read("code,name,kind,alias\n1,甲,乡,乙\n2,丙,乡,丁\n3,丙,乡,\n");

        assertThat(roster.named("乙").map(Unit::code)).contains(new UnitCode("1"));
        assertThat(roster.named("丙")).isEmpty();
    }

    private static List<RosterLine> all(RosterLines lines) throws CSVException {
        List<RosterLine> all = new ArrayList<>();
        for (RosterLine line = lines.next(); line != null; line = lines.next()) {
            assertThat(lines.line()).isEqualTo(line.number());
            all.add(line);
        }
        return all;
    }

    private static List<String> described(String text) {
        ConfigProblems problems = problems();
        List<String> all = new ArrayList<>();
        for (Unit unit : new RosterReader(Optional.of(new UnitCode("9")), problems)
                .read(text)
                .units()) {
            all.add(unit.code() + " " + unit.name() + " " + unit.kind() + " " + unit.parent() + " " + unit.at());
        }
        problems.findings().forEach(finding -> all.add(finding.toString()));
        return all;
    }

    private static ConfigProblems problems() {
        return new ConfigProblems("project-file", ProjectLoader.class);
    }
}
