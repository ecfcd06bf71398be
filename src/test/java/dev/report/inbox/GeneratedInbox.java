package dev.report.inbox;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A county's inbox in January as it comes by mail: thirty units, their files in all formats and manners, and what does not belong
 * there. The truth is kept beside it: which unit gave which figures in which file, and what must be said of which file.
 */
final class GeneratedInbox {

    static final Charset GBK = Charset.forName("GBK");

    private static final List<String> NAMES = List.of(
            "政府办公室",
            "发展和改革局",
            "财政局",
            "民政局",
            "公安局",
            "司法局",
            "人力资源和社会保障局",
            "自然资源和规划局",
            "住房和城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "商务局",
            "文化广播电视和旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "气象局",
            "城关镇人民政府",
            "白马镇人民政府",
            "石桥镇人民政府",
            "龙泉镇人民政府",
            "青山乡人民政府",
            "柳林乡人民政府",
            "东城街道办事处",
            "西城街道办事处",
            "档案馆",
            "统计局");

    private static final int FIRST_TOWNSHIP = 21;
    private static final List<String> ALL = List.of("table-2", "table-3", "table-4");

    final ReportDefinition form = DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();
    final Path root;
    /** What each unit whose figures can be taken sent: its code to its cells. */
    final Map<String, Map<String, Long>> truth = new LinkedHashMap<>();
    /** The rule of the finding that must name a file. */
    final Map<String, String> named = new LinkedHashMap<>();

    private final Random random;
    private final Map<String, Map<String, Long>> figures = new LinkedHashMap<>();
    private int files;

    GeneratedInbox(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    int files() {
        return files;
    }

    static String code(int unit) {
        return "990101-%03d".formatted(unit);
    }

    private static String name(int unit) {
        String name = NAMES.get(unit - 1);
        return unit >= FIRST_TOWNSHIP && unit < FIRST_TOWNSHIP + 8 ? name : "云溪县" + name;
    }

    /** Writes project and inbox. */
    GeneratedInbox write() throws IOException {
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        for (int unit = 1; unit <= NAMES.size(); unit++) {
            roster.append(code(unit)).append(',').append(name(unit)).append(',');
            roster.append(unit >= FIRST_TOWNSHIP && unit < FIRST_TOWNSHIP + 8 ? "乡镇" : "部门")
                    .append('\n');
            figures.put(code(unit), UnitFigures.of(form, random));
        }
        text("roster.csv", roster.toString());
        text("report.yaml", """
                definition: cn-2021
                year: 2025
                issuer: {code: "990101", name: 云溪县人民政府, level: county}
                published: 2026-03-30
                policy: {missing-prose: warning}
                """);
        history();
        byCode();
        byName();
        byWordsInside();
        severalUnitsInAFile();
        contradictions();
        notReadable();
        nobodys();
        return this;
    }

    private void text(String file, String text) throws IOException {
        write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void send(String file, byte[] bytes) throws IOException {
        files++;
        write(root.resolve("submissions").resolve(file), bytes);
    }

    /** Last year: what was carried out then is carried in now, for all but the unit that sends last year's figures again. */
    private void history() throws IOException {
        List<String> keys = List.copyOf(figures.get(code(1)).keySet());
        StringBuilder csv = new StringBuilder("unit,year," + String.join(",", keys) + "\n");
        Map<String, Long> sums = new LinkedHashMap<>();
        figures.forEach((code, now) -> {
            Map<String, Long> then = code.equals(code(29)) ? now : lastYear(now);
            csv.append(code).append(",2024,");
            csv.append(keys.stream().map(key -> then.get(key).toString()).collect(Collectors.joining(",")));
            csv.append('\n');
            then.forEach((key, value) -> sums.merge(key, value, Long::sum));
        });
        text(
                "history/2024/model.json",
                sums.entrySet().stream()
                        .map(sum -> "{\"key\": \"" + sum.getKey() + "\", \"value\": " + sum.getValue()
                                + ", \"state\": \"reported\"}")
                        .collect(Collectors.joining(
                                ",\n",
                                "{\"draft\": false, \"definition\": \"cn-2021\", \"year\": 2024, \"issuer\": {\"code\": \"990101\", \"name\": \"云溪县人民政府\"}, \"figures\": [",
                                "]}")));
        text("history/2024/units.csv", csv.toString());
    }

    private Map<String, Long> lastYear(Map<String, Long> now) {
        Map<String, Long> then = new LinkedHashMap<>(now);
        then.replaceAll((key, value) -> key.startsWith("normative") || key.startsWith("regulations")
                ? value
                : value - Math.min(value, random.nextInt(3)));
        String stock = "normative_documents.in_force";
        then.put(
                stock,
                now.get(stock) - now.get("normative_documents.issued") + now.get("normative_documents.repealed"));
        now.keySet().stream()
                .filter(key -> key.startsWith("requests.carried_in"))
                .forEach(key -> then.put(key.replace("carried_in", "carried_out"), now.get(key)));
        return then;
    }

    private FormSheet sheet(int unit, String... lines) {
        FormSheet sheet = new FormSheet();
        for (String line : lines) {
            sheet.line(line.split("\\|"));
        }
        ALL.forEach(table -> sheet.table(form, table, figures.get(code(unit))));
        return sheet;
    }

    private List<FormSheet> tables(int unit) {
        return ALL.stream()
                .map(table -> new FormSheet().table(form, table, figures.get(code(unit))))
                .toList();
    }

    private void sent(int unit) {
        truth.put(code(unit), figures.get(code(unit)));
    }

    private static String title(int unit) {
        return name(unit) + "2025年政府信息公开工作年度报告统计表";
    }

    private void byCode() throws IOException {
        send("990101-001.csv", Formats.csv(sheet(1), ",", StandardCharsets.UTF_8));
        sent(1);
        send("990101-001 (1).csv", Formats.csv(sheet(1), ",", StandardCharsets.UTF_8));
        named.put("submissions/990101-001.csv", "duplicate-cell");
        send(
                "990101-003 - 副本.csv",
                Formats.csv(sheet(3, "填报单位：县财政局|填报日期：2026年1月12日"), ",", Charset.forName("GB18030")));
        sent(3);
        int part = 2;
        for (FormSheet table : tables(8)) {
            send("990101-008-表" + part++ + ".csv", Formats.csv(table, ";", StandardCharsets.UTF_8));
        }
        sent(8);
        send("990101-020.json", Formats.json(code(20), figures.get(code(20))));
        sent(20);
    }

    private void byName() throws IOException {
        send("发改局（定稿）.et", Formats.xls(Map.of("Sheet1", sheet(2, title(2), "单位：件、万元"))));
        sent(2);
        send("云溪县民政局2025年政府信息公开统计表.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(4, title(4), "（国办公开办函〔2021〕30号）"))));
        sent(4);
        send("报送材料（人社局）.ods", Formats.ods(Map.of("Sheet1", sheet(7, "附件2", title(7)))));
        sent(7);
        Path folder = root.resolve("submissions");
        StringBuilder gbk = new StringBuilder(folder.toUri().toString());
        for (byte b : "县交通运输局.csv".getBytes(GBK)) {
            gbk.append("%%%02X".formatted(b & 0xFF));
        }
        files++;
        Files.write(Path.of(URI.create(gbk.toString())), Formats.utf16(sheet(10, title(10))));
        sent(10);
        send("市场监管局/附件1.csv", Formats.csv(sheet(19), ",", StandardCharsets.UTF_8));
        sent(19);
    }

    private void byWordsInside() throws IOException {
        List<String> prose = List.of(
                title(5),
                "一、总体情况",
                "（一）主动公开",
                "（二）依申请公开",
                "（三）政府信息管理",
                "（四）平台建设",
                "（五）监督保障",
                "2025年，我局共收到申请若干件，2024年结转的已全部办结。",
                "二、主动公开政府信息情况");
        send("附件2.docx", Formats.docx(prose, tables(5)));
        sent(5);
        send("附件2 (1).docx", Formats.docx(prose, tables(5)));
        named.put("submissions/附件2.docx", "duplicate-cell");
        send("导出数据.xls", Formats.html(List.of("政府信息公开统计系统", "填报单位：云溪县住房和城乡建设局　　年度：2025"), sheet(9)));
        sent(9);
        send("统计表 - 副本.md", Formats.markdown(title(16), tables(16)));
        sent(16);
        Map<String, FormSheet> cover = new LinkedHashMap<>();
        cover.put(
                "封面",
                new FormSheet().line("政府信息公开工作年度报告统计表").line("填报单位", name(28)).line("填报日期：2026年1月8日"));
        for (int i = 0; i < ALL.size(); i++) {
            cover.put("表" + (i + 2), tables(28).get(i));
        }
        send("新建工作表.xls", Formats.xls(cover));
        sent(28);
    }

    private void severalUnitsInAFile() throws IOException {
        Map<String, FormSheet> two = new LinkedHashMap<>();
        two.put("商务局", sheet(13));
        two.put("文旅局", sheet(14));
        send("两家合报.xlsx", Formats.xlsx(two));
        sent(13);
        sent(14);
        Map<String, byte[]> packed = new LinkedHashMap<>();
        packed.put("部门/应急局.csv", Formats.csv(sheet(17), ",", GBK));
        packed.put("审计局/附件.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(18))));
        packed.put("其他.zip", new byte[] {'P', 'K', 5, 6});
        send("部门材料.zip", Formats.zip(GBK, packed));
        named.put("submissions/部门材料.zip!/其他.zip", "unknown-file-type");
        sent(17);
        sent(18);
        List<String> keys = List.copyOf(figures.get(code(1)).keySet());
        FormSheet summary = new FormSheet().line("云溪县乡镇2025年政府信息公开情况汇总表");
        summary.rows().add(header(keys));
        for (int unit = FIRST_TOWNSHIP; unit < FIRST_TOWNSHIP + 6; unit++) {
            Map<String, Long> values = figures.get(code(unit));
            List<String> row = new java.util.ArrayList<>(List.of(name(unit)));
            keys.forEach(key -> row.add(values.get(key).toString()));
            summary.rows().add(row);
            sent(unit);
        }
        send("六乡镇汇总.xlsx", Formats.xlsx(Map.of("汇总", summary)));
    }

    private static List<String> header(List<String> keys) {
        List<String> header = new java.util.ArrayList<>(List.of("单位名称"));
        header.addAll(keys);
        return header;
    }

    private void contradictions() throws IOException {
        send("水利局.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(12, title(12)))));
        named.put("submissions/水利局.xlsx", "unit-mismatch");
        send("农业农村局.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(11, title(11)))));
        named.put("submissions/农业农村局.xlsx", "unit-mismatch");
        sent(11);
        sent(12);
        send(
                "990101-015.xlsx",
                Formats.xlsx(Map.of("Sheet1", sheet(15, title(15).replace("2025", "2024")))));
        named.put("submissions/990101-015.xlsx", "wrong-year");
        sent(15);
        send("990101-029.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(29, title(29)))));
        named.put("submissions/990101-029.xlsx", "copied-figures");
        sent(29);
        send("990101-006-表三.csv", Formats.csv(sheet(6, "填报单位：岷江县司法局"), ",", StandardCharsets.UTF_8));
        named.put("submissions/990101-006-表三.csv", "unit-mismatch");
        sent(6);
    }

    private void notReadable() throws IOException {
        send("东城街道办扫描件.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        named.put("submissions/东城街道办扫描件.pdf", "missing-unit");
        send("白马镇工作总结.docx", Formats.docx(List.of("2025年工作总结", "做了很多工作。"), List.of()));
        named.put("submissions/白马镇工作总结.docx", "unreadable-file");
        byte[] archive = Formats.zip(GBK, Map.of("司法局.xlsx", Formats.xlsx(Map.of("Sheet1", sheet(6)))));
        send("加密.zip", Formats.locked(archive));
        named.put("submissions/加密.zip!/司法局.xlsx", "unreadable-file");
        send("990101-009.csv", "单位,行政许可\n".getBytes(StandardCharsets.UTF_8));
        named.put("submissions/990101-009.csv", "empty-file");
    }

    private void nobodys() throws IOException {
        send("通知.docx", Formats.docx(List.of("关于报送2025年政府信息公开工作年度报告的通知"), List.of()));
        named.put("submissions/通知.docx", "unreadable-file");
        send(
                "收文登记.xlsx",
                Formats.xlsx(
                        Map.of("Sheet1", new FormSheet().line("序号", "来文", "日期").line("1", "某件", "1月5日"))));
        named.put("submissions/收文登记.xlsx", "unknown-layout");
        send("兰山镇.csv", Formats.csv(sheet(30, "填报单位：兰山镇人民政府"), ",", StandardCharsets.UTF_8));
        named.put("submissions/兰山镇.csv", "unknown-unit");
        send("附件.csv", Formats.csv(sheet(30), ",", StandardCharsets.UTF_8));
        named.put("submissions/附件.csv", "unknown-unit");
        send("空.csv", "/\n".getBytes(StandardCharsets.UTF_8));
        named.put("submissions/空.csv", "empty-file");
        for (String name : List.of("群聊截图.jpg", "表格.rar", "联系方式.txt", "说明.pptx", "印章.ofd", "回执.wpt")) {
            send(name, "x".getBytes(StandardCharsets.UTF_8));
            named.put("submissions/" + name, "unknown-file-type");
        }
        write(root.resolve("submissions/~$990101-001.xlsx"), new byte[] {0});
        write(root.resolve("submissions/Thumbs.db"), new byte[] {0});
    }
}
