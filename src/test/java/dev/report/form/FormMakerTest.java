package dev.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.PeriodWords;
import dev.report.model.Period;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that units fill in, and what the program reads when they come back. */
class FormMakerTest {

    private static final String LAST_YEAR = """
            unit,year,normative_documents.in_force,requests.carried_out/natural_person,requests.carried_out/total
            101,2024,27,3,3
            """;

    @TempDir
    private Path folder;

    private @Nullable TestProject written;

    private TestProject files() {
        TestProject known = written == null ? TestProject.in(folder) : written;
        written = known;
        return known;
    }

    private TestProject withHistory() {
        return files().file(
                        "history/2024/model.json",
                        "{\"draft\": false, \"definition\": \"cn-2021\", \"year\": 2024, \"issuer\": {\"code\": \"510781\", \"name\": \"江油市人民政府\"}, \"figures\": []}")
                .file("history/2024/units.csv", LAST_YEAR);
    }

    private static FormFile form(ReportProject project, String unit, FormKind kind) {
        return FormMaker.make(project, unit(project, unit), kind);
    }

    private static Unit unit(ReportProject project, String code) {
        return project.roster().unit(new UnitCode(code)).orElseThrow();
    }

    private Bound returned(byte[] content) {
        return Bound.of(files().file("submissions/101-民政局.xlsx", content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-2008", "cn-2019", "cn-2021"})
    void formThatNobodyFilledInIsReadAsBlankWithoutARemark(String definition) {
        int year = definition.equals("cn-2008") ? 2016 : definition.equals("cn-2019") ? 2020 : 2025;
        ReportProject project = files().definition(definition).year(year).load();

        Bound bound = returned(form(project, "101", FormKind.XLSX).content());

        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-2008", "cn-2019", "cn-2021"})
    void filledFormIsReadCellByCellWithoutARemark(String definition) throws IOException {
        int year = definition.equals("cn-2008") ? 2016 : definition.equals("cn-2019") ? 2020 : 2025;
        ReportProject project = files().definition(definition).year(year).load();
        UnitForm form = new UnitForm(project, unit(project, "101"));
        List<Integer> typed = form.sheets().stream()
                .flatMap(sheet -> sheet.places().stream())
                .map(FormSheet.Place::cell)
                .filter(cell -> !form.totals().containsKey(cell))
                .toList();

        byte[] saved;
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            saved = filled.fill(i -> 7.0 + i).save();
        }
        Bound bound = returned(saved);
        Map<String, String> figures = bound.figures("101");

        assertThat(bound.findings()).isEmpty();
        assertThat(figures).hasSize(typed.size() + form.totals().size());
        for (int i = 0; i < typed.size(); i++) {
            assertThat(figures)
                    .containsEntry(
                            project.definition().cells().key(typed.get(i)).toString(), Integer.toString(7 + i));
        }
    }

    @Test
    void totalsAddUpWhatWasTyped() throws IOException {
        ReportProject project = files().load();
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            Map<String, String> figures = returned(filled.fill("表三!D6", 54)
                            .fill("表三!E6", 3)
                            .fill("表三!D8", 5)
                            .fill("表三!D9", 2)
                            .save())
                    .figures("101");

            assertThat(figures)
                    .containsEntry("requests.received/total", "57")
                    .containsEntry("results.total/natural_person", "7")
                    .containsEntry("results.total/total", "7")
                    .doesNotContainKey("requests.carried_out/total");
        }
    }

    @Test
    void onlyWhatIsToBeFilledInIsOpen() throws IOException {
        ReportProject project = files().load();
        UnitForm form = new UnitForm(project, unit(project, "101"));
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            int cells = form.sheets().stream()
                    .mapToInt(sheet -> sheet.places().size())
                    .sum();

            assertThat(filled.open()).hasSize(cells - form.totals().size());
            assertThat(filled.open()).allMatch(cell -> cell.getCellType() == CellType.BLANK);
            assertThat(filled.workbook()).allMatch(sheet -> ((XSSFSheet) sheet).isSheetLocked());
        }
    }

    @Test
    void everyOpenCellSaysWhatBelongsThereAndRefusesOtherThings() throws IOException {
        try (FilledForm filled = new FilledForm(form(files().load(), "101", FormKind.XLSX))) {
            for (Cell cell : filled.open()) {
                List<DataValidation> limits = ((XSSFSheet) cell.getSheet())
                        .getDataValidations().stream()
                                .map(DataValidation.class::cast)
                                .filter(limit -> List.of(limit.getRegions().getCellRangeAddresses()).stream()
                                        .anyMatch(range -> range.isInRange(cell)))
                                .toList();

                assertThat(limits).as(cell.getAddress().toString()).hasSize(1);
                assertThat(limits.get(0).getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
                assertThat(limits.get(0).getErrorBoxText()).contains("没有的填 0").hasSizeLessThanOrEqualTo(225);
                assertThat(limits.get(0).getPromptBoxText()).isNotBlank();
            }
        }
    }

    @Test
    void amountsMayHaveTheDecimalsOfTheirMeasure() throws IOException {
        try (FilledForm filled = new FilledForm(form(files().load(), "101", FormKind.XLSX))) {
            DataValidationConstraint limit = filled.workbook().getSheet("表二").getDataValidations().stream()
                    .filter(each -> each.getPromptBoxText().contains("万元"))
                    .findFirst()
                    .orElseThrow()
                    .getValidationConstraint();

            assertThat(limit.getFormula1()).isEqualTo("AND(ISNUMBER($B$16),$B$16>=0,ROUND($B$16,4)=$B$16)");
        }
    }

    @Test
    void brokenIdentityIsMarkedAsItIsTyped() throws IOException {
        ReportProject project = files().load();
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            assertThat(filled.marked()).isEmpty();

            filled.fill(i -> 0.0);
            assertThat(filled.marked()).isEmpty();

            filled.fill("表三!E6", 4);
            assertThat(filled.marked())
                    .containsExactly("表三!E6", "表三!J6", "表三!E7", "表三!J7", "表三!E29", "表三!J29", "表三!E30", "表三!J30");

            filled.fill("表三!E8", 3).fill("表三!E30", 1);
            assertThat(filled.marked()).isEmpty();
        }
    }

    @Test
    void whatLastYearCarriedOutStandsBesideAndIsHeld() throws IOException {
        ReportProject project = withHistory().load();
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            filled.fill(i -> 0.0);

            assertThat(filled.cell("表三!K7").getStringCellValue()).isEqualTo("结转下年度：自然人 3，总计 3");
            assertThat(filled.cell("表二!E6").getStringCellValue()).isEqualTo("行政规范性文件现行有效件数：27");
            assertThat(filled.marked()).contains("表三!D7", "表三!J7", "表二!D6").doesNotContain("表三!E7");
            // Not 0: this library stores the 0 of a formula as scripts do.
            assertThat(returned(filled.fill(i -> 5.0).save()).findings()).isEmpty();
        }
    }

    @Test
    void unitWithoutLastYearHasNoSuchColumn() throws IOException {
        ReportProject project = withHistory().load();
        try (FilledForm filled = new FilledForm(form(project, "102", FormKind.XLSX))) {
            assertThat(filled.text(2)).doesNotContain("上年数");
        }
    }

    @Test
    void instructionsSayWhoseFormItIsUntilWhenAndWhomToAsk() throws IOException {
        ReportProject project = files().with("deadlines: {units: 2026-01-20}")
                .with("contact: {phone: 0816-1234567}")
                .load();
        try (FilledForm filled = new FilledForm(form(project, "101", FormKind.XLSX))) {
            assertThat(filled.text(0))
                    .contains("民政局（101）", "2025年", "2026年1月20日", "0816-1234567", "没有发生的填 0", "空白表示漏填");
            assertThat(filled.text(2)).contains("表三　三、收到和处理政府信息公开申请情况", "填报单位：民政局（101）");
        }
    }

    @Test
    void sameFormHasTheSameBytes() {
        ReportProject project = files().load();

        assertThat(form(project, "101", FormKind.XLSX).content())
                .isEqualTo(form(project, "101", FormKind.XLSX).content());
    }

    @Test
    void formAsksOnlyWhatTheKindOfUnitIsAsked() throws IOException {
        ReportProject project = files().smallForm().load();

        assertThat(asked(project, "101")).doesNotContain("about").contains("received/a", "largest");
        assertThat(asked(project, "201")).contains("about");
    }

    private static Set<String> asked(ReportProject project, String unit) {
        return new UnitForm(project, unit(project, unit))
                .sheets().stream()
                        .flatMap(sheet -> sheet.places().stream())
                        .map(place ->
                                project.definition().cells().key(place.cell()).toString())
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(
            value = FormKind.class,
            names = {"CSV", "JSON"})
    void bareFormIsReadAsBlank(FormKind kind) {
        FormFile form = form(files().load(), "101", kind);

        Bound bound = Bound.of(files().file("submissions/" + form.name(), form.content()));

        assertThat(form.name()).isEqualTo("101-民政局." + (kind == FormKind.CSV ? "csv" : "json"));
        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.findings()).isEmpty();
    }

    @Test
    void bareFormTakesANumberInEachLine() {
        String csv = new String(form(files().load(), "101", FormKind.CSV).content(), StandardCharsets.UTF_8);

        Bound bound =
                Bound.of(files().file("submissions/101.csv", csv.replaceAll("(?m)^(101,2025,[^,]*,[^,]*),,", "$1,8,")));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101"))
                .hasSize(bound.project().definition().cells().size());
        assertThat(bound.figures("101").values()).containsOnly("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-2008", "cn-2019", "cn-2021", "nz-oia", "us-foia"})
    void readersPassOverWhatAFormAddsToTheTables(String name) throws IOException {
        ReportDefinition definition = DefinitionLoader.named(name);
        boolean isOfYears = definition.heading().periods() == Period.Kind.YEAR;
        FormWords words = new FormWords(definition, isOfYears ? PeriodWords.OF_YEARS : PeriodWords.OF_PERIODS);

        assertThat(words.isIgnored(words.say("last-year.head"))).isTrue();
        assertThat(words.isIgnored(words.say("guide.sheet"))).isTrue();
    }

    @Test
    void formOfAnyKindOfUnitAsksEachCellOnce() {
        ReportProject project = files().load();
        Set<Integer> seen = new HashSet<>();

        new UnitForm(project, unit(project, "201"))
                .sheets()
                .forEach(sheet -> sheet.places()
                        .forEach(place -> assertThat(seen.add(place.cell())).isTrue()));

        assertThat(seen).hasSize(project.definition().cells().size());
    }
}
