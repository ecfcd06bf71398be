package dev.report.published.generated;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.AxisNode;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A project of drawn figures: numbers of 1 to 12 digits, blanks, cells that do not apply, units and kinds with short names and long ones, prose
 * with tables of its own and without. The same form and seed make the same project.
 */
final class GeneratedProject {

    private static final List<String> ISSUERS = List.of(
            "虚构县人民政府", "某市", "虚构布依族苗族自治县人民政府驻某经济技术开发区管理委员会办公室", "长名称蒙古族藏族自治州水利水电工程建设与移民安置服务中心", "X县", "永安镇人民政府");
    private static final List<String> KINDS = List.of("乡镇", "县政府部门", "法律、法规授权的具有管理公共事务职能的组织和派出机构", "直属事业单位（参照公务员法管理）");
    private static final String ONE_FOR_ALL = "单位,年度,indicator,breakdown,value\n";
    private static final int DIGITS = 12;
    private static final int SOME_DIGITS = 8;
    private static final int FEW_DIGITS = 5;
    private static final int SOME_COLUMNS = 3;
    private static final int MANY_COLUMNS = 10;

    private final Form form;
    private final Random random;
    private final ReportDefinition definition;
    private final int longest;

    /** The three generations of the form, and each with tables of one's own. */
    enum Form {
        CN_2008("cn-2008", false, ""),
        CN_2019("cn-2019", false, ""),
        CN_2021("cn-2021", false, ""),
        CN_2008_WITH_TABLES("cn-2008", true, "- {id: overview, tables: [disclosure-form, environment-form]}\n"),
        CN_2019_WITH_A_TABLE("cn-2019", true, ADDED),
        CN_2021_WITH_A_TABLE("cn-2021", true, ADDED);

        private final String generation;
        private final boolean isExtended;
        private final String sections;

        Form(String generation, boolean isExtended, String sections) {
            this.generation = generation;
            this.isExtended = isExtended;
            this.sections = sections;
        }

        /** What report.yaml calls it. */
        String definition() {
            return isExtended ? "own-" + generation : generation;
        }
    }

    private static final String ADDED =
            "- {id: provincial, after: other, title: 附：本省统计, template: section, tables: [own]}\n";

    private static final String OWN_TABLE = """
            measures:
              - {id: platforms, label: 个}
            indicators:
              - {key: platforms.websites, label: 县级以上人民政府门户网站及其部门子站合计数量, measure: platforms}
              - {key: platforms.new_media, label: 政务新媒体账号数量, measure: platforms}
            tables:
              - id: own
                title: 本省统计表
                blocks:
                  - heading: 政府信息公开平台情况
                    corner: 平台名称
                    columns:
                      - {label: 县级以上人民政府门户网站及其部门子站, key: .websites}
                      - {label: 政务新媒体账号, key: .new_media}
                    rows: [{label: 年末数量, key: platforms}]
            """;

    GeneratedProject(Form form, int seed) {
        this.form = form;
        this.random = new Random(31L * seed + form.ordinal());
        this.longest = 1 + random.nextInt(DIGITS);
        this.definition = DefinitionLoader.named(form.generation);
    }

    ProjectFolder in(Path folder) throws IOException {
        ProjectFolder project = new ProjectFolder(folder);
        int first = definition.heading().firstYear();
        int year = first + random.nextInt(Math.min(definition.heading().lastYear(), 2025) - first + 1);
        String blank = List.of("error", "error", "zero", "not-applicable").get(random.nextInt(4));
        project.write("report.yaml", """
                definition: %s
                year: %d
                issuer: {code: "990101", name: %s, level: county}
                published: %d-01-%02d
                pictures: %b
                policy: {blank: %s, fail-on: never, missing-prose: warning}
                """.formatted(
                        form.definition(),
                        year,
                        any(ISSUERS),
                        year + 1,
                        1 + random.nextInt(30),
                        longest <= SOME_DIGITS && random.nextBoolean(),
                        blank));
        if (form.isExtended) {
            boolean hasTable = form.sections.equals(ADDED);
            project.write(
                    "templates/" + form.definition() + "/definition.yaml",
                    "id: " + form.definition() + "\nextends: " + form.generation + "\n" + (hasTable ? OWN_TABLE : "")
                            + "sections:\n" + form.sections.indent(2));
        }
        List<String> units = roster(project);
        submissions(project, units, year);
        for (Section section : definition.sections()) {
            if (!section.narrative().isEmpty()) {
                project.write("narrative/" + section.narrative() + ".md", prose());
            }
        }
        return project;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> roster(ProjectFolder project) throws IOException {
        List<String> codes = new ArrayList<>();
        StringBuilder roster = new StringBuilder("code,name,kind,parent\n");
        for (int unit = 1 + random.nextInt(3); unit > 0; unit--) {
            String code = "990101-%03d".formatted(unit);
            codes.add(code);
            roster.append(code)
                    .append(",虚构")
                    .append("长名称".repeat(random.nextInt(9)))
                    .append(unit);
            roster.append("局,").append(any(KINDS)).append(",990101\n");
        }
        project.write("roster.csv", roster.toString());
        return codes;
    }

    /** One file for all: each cell with the state that all units give it, blank, or a number of drawn length. */
    private void submissions(ProjectFolder project, List<String> units, int year) throws IOException {
        CellIndex cells = definition.cells();
        StringBuilder csv = new StringBuilder(ONE_FOR_ALL);
        int blanks = random.nextInt(4);
        for (CellKey key : cells.keys()) {
            boolean isBlank = random.nextInt(10) < blanks;
            for (String unit : units) {
                int digits = Math.min(longest, mostDigits(key));
                String value = isBlank
                        ? ""
                        : number(digits, cells.measure(cells.position(key)).decimals());
                row(csv, unit, year, key, value);
            }
        }
        if (form.sections.equals(ADDED)) {
            for (String unit : units) {
                row(csv, unit, year, CellKey.of("platforms.websites"), number(longest, 0));
                row(csv, unit, year, CellKey.of("platforms.new_media"), number(longest, 0));
            }
        }
        project.write("submissions/all.csv", csv.toString());
    }

    private static void row(StringBuilder csv, String unit, int year, CellKey key, String value) {
        csv.append(unit).append(',').append(year).append(',');
        csv.append(key.indicator())
                .append(',')
                .append(key.breakdown())
                .append(',')
                .append(value)
                .append('\n');
    }

    /** The program refuses to print a number that is wider than its column. */
    private int mostDigits(CellKey key) {
        int columns = definition.tables().values().stream()
                .filter(table -> table.cells().contains(key))
                .flatMap(table -> table.blocks().stream())
                .mapToInt(block -> AxisNode.paths(block.columns()).size())
                .max()
                .orElse(1);
        return columns > MANY_COLUMNS ? FEW_DIGITS : columns > SOME_COLUMNS ? SOME_DIGITS : DIGITS;
    }

    private String number(int most, int decimals) {
        long number = (long) (random.nextDouble() * Math.pow(10, random.nextInt(most + 1)));
        boolean hasDecimals = decimals > 0 && random.nextBoolean();
        return number + (hasDecimals ? "." + (1 + random.nextInt(9)) : "");
    }

    private String prose() {
        StringBuilder text = new StringBuilder();
        for (int paragraph = 1 + random.nextInt(3); paragraph > 0; paragraph--) {
            text.append("全年公开信息")
                    .append(random.nextInt(100_000))
                    .append("条，其中网站")
                    .append(random.nextInt(9_000));
            text.append("条。")
                    .append("有关工作按照要求稳步推进，各项制度得到落实，群众反映的问题及时办理。".repeat(random.nextInt(5)))
                    .append("\n\n");
        }
        if (random.nextInt(3) == 0) {
            text.append("| 公开渠道 | 条数 | 占比 |\n|---|---:|---:|\n");
            for (int row = 1 + random.nextInt(8); row > 0; row--) {
                text.append("| 第")
                        .append(row)
                        .append("个渠道 | ")
                        .append(random.nextInt(50_000))
                        .append(" | ")
                        .append(random.nextInt(100))
                        .append("% |\n");
            }
        }
        return text.toString();
    }
}
