package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    private static final String ROSTER = """
            code,name,kind,alias
            101,江油市发展和改革局,部门,
            102,江油市教育局,部门,
            103,江油市教育体育局,部门,
            104,江油市人力资源和社会保障局,部门,人社局
            105,市场监督管理局,部门,
            106,江油市卫生健康委员会,部门,
            107,江油市人民政府办公室,部门,
            201,江油市城关镇人民政府,乡镇,
            301,江油市第一中学,学校,
            302,江油市第一中学,学校,
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "江油市发展和改革局,101",
        "101,101",
        "江油市 发展和改革局,101",
        "发展和改革局,101",
        "市发展和改革局,101",
        "江油市发改局,101",
        "市发改局,101",
        "发改局,101",
        "四川省江油市发改局,101",
        "教育局,102",
        "教体局,103",
        "人社局,104",
        "江油市人社局,104",
        "市场监管局,105",
        "江油市市场监管局,105",
        "卫健委,106",
        "政府办,107",
        "市政府办,107",
        "江油市政府办公室,107",
        "城关镇人民政府,201",
        "发\u200b改局,101",
    })
    void officesNameAUnitInManyWays(String text, String code) {
        assertThat(codes(names().named(text))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"绵阳市发展和改革局", "财政局", "局", "改革局", "发局", "江油市", ""})
    void whatIsNoUnitsNameIsNobodys(String text) {
        assertThat(names().named(text)).isEmpty();
    }

    @Test
    void lettersOfALongerNameAreNoShortName() {
        UnitNames names = TestProject.in(folder)
                .roster("code,name,kind\nCPSC,Consumer Product Safety Commission,agency\n")
                .load()
                .names();

        assertThat(names.named("Consumption")).isEmpty();
        assertThat(codes(names.named("consumer product safety commission"))).containsExactly("CPSC");
    }

    @Test
    void nameThatTwoUnitsBearMeansBoth() {
        assertThat(codes(names().named("江油市第一中学"))).containsExactly("301", "302");
    }

    @ParameterizedTest
    @CsvSource({
        "江油市发展和改革局2025年填报表,101",
        "江油市2025年发改局填报表（定稿）,101",
        "2025年教育局,102",
        "附件：江油市教育体育局,103",
        "填报表-人社局 (1),104",
        "（卫健委）表三,106",
    })
    void nameIsFoundInATitle(String text, String code) {
        assertThat(codes(names().within(text))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"绵阳市教育局", "江油市2025年填报表", "表三", "2101"})
    void titleWithoutAUnitIsNobodys(String text) {
        assertThat(names().within(text)).isEmpty();
    }

    @Test
    void titleWithTwoUnitsMeansBoth() {
        assertThat(codes(names().within("发改局、教育局"))).containsExactly("101", "102");
    }

    private UnitNames names() {
        return TestProject.in(folder).roster(ROSTER).load().names();
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }
}
