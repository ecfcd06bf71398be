package dev.report.project.roster;

import dev.report.project.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a roster (单位名录) in which offices write its columns and its states. */
final class RosterWords {

    /** A column of running numbers, which says nothing. */
    static final String NUMBER = "序号";

    /** With blanks between its characters. */
    private static final int LONGEST_TOTAL = 8;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern TOTAL = Pattern.compile("(?i)[合总小共]计|total");

    /** Column names, each with the Chinese words that are accepted for it. */
    private static final Map<String, List<String>> COLUMNS = columns();

    private static final Map<String, Unit.Status> STATES = Map.ofEntries(
            Map.entry("正常", Unit.Status.ACTIVE),
            Map.entry("有效", Unit.Status.ACTIVE),
            Map.entry("在册", Unit.Status.ACTIVE),
            Map.entry("启用", Unit.Status.ACTIVE),
            Map.entry("免报", Unit.Status.EXEMPT),
            Map.entry("豁免", Unit.Status.EXEMPT),
            Map.entry("合并", Unit.Status.MERGED),
            Map.entry("已合并", Unit.Status.MERGED),
            Map.entry("并入", Unit.Status.MERGED),
            Map.entry("撤销", Unit.Status.ABOLISHED),
            Map.entry("已撤销", Unit.Status.ABOLISHED));

    private RosterWords() {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("code", List.of("代码", "单位代码", "编码", "单位编码", "机构代码"));
        columns.put("name", List.of("名称", "单位名称", "单位全称", "机构名称"));
        columns.put("kind", List.of("类别", "单位类别", "类型", "单位类型", "单位性质"));
        columns.put("parent", List.of("上级", "上级单位", "上级代码", "上级单位代码"));
        columns.put("valid_from", List.of("起始日期", "开始日期", "生效日期", "有效期起", "成立日期", "设立日期"));
        columns.put("valid_to", List.of("终止日期", "结束日期", "失效日期", "有效期止", "撤销日期"));
        columns.put("status", List.of("状态", "单位状态"));
        columns.put("note", List.of("备注", "说明"));
        columns.put("successor", List.of("承接单位", "承接单位代码"));
        columns.put("alias", List.of("别名", "简称", "曾用名"));
        return columns;
    }

    static Set<String> columnNames() {
        return COLUMNS.keySet();
    }

    /** A head without the blanks that widen it: {@code 单 位 名 称}. */
    static String plain(String head) {
        return BLANKS.matcher(head).replaceAll("");
    }

    /** The column that a head names. */
    static Optional<String> column(String head) {
        String word = plain(head);
        String key = word.toLowerCase(Locale.ROOT);
        return COLUMNS.entrySet().stream()
                .filter(entry -> entry.getKey().equals(key) || entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The state that a word names. */
    static Optional<Unit.Status> status(String text) {
        for (Unit.Status status : Unit.Status.values()) {
            if (status.name().equalsIgnoreCase(text)) {
                return Optional.of(status);
            }
        }
        return Optional.ofNullable(STATES.get(text));
    }

    /** Whether a line with this code or name counts the units above it, and is none: {@code 合计}. */
    static boolean isTotal(String text) {
        boolean mayBe = text.indexOf('计') >= 0 || text.indexOf('l') >= 0 || text.indexOf('L') >= 0;
        return mayBe
                && text.length() <= LONGEST_TOTAL
                && TOTAL.matcher(plain(text)).matches();
    }
}
