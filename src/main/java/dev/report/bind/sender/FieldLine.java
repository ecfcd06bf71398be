package dev.report.bind.sender;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.HeaderWords.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes lines apart such as {@code 填报单位（盖章）：云溪县气象局 年度：2025 填报人：张三}; the definition knows the words before the colons. */
final class FieldLine {

    private static final Pattern WORD = Pattern.compile("([\\p{IsHan}A-Za-z]{2,30})(?: ?\\([^()]{0,12}\\))? ?:");
    /** {@code 单位} and {@code 年度} are also the ends of other words, as {@code 主管单位}. */
    private static final int SHORTEST_BEHIND = 3;

    private static final int SHORTEST_ALONE = 4;

    private static final Pattern BLANKS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final HeaderWords words;

    FieldLine(HeaderWords words) {
        this.words = words;
    }

    /** One field: what it is of, and what is written there. */
    record Field(Role role, String value) {}

    /** The fields of a line that name the unit or the year. */
    List<Field> of(String text) {
        List<Field> fields = text.indexOf(':') > 0 ? fields(text) : List.of();
        if (!fields.isEmpty() || text.indexOf(' ') < 0) {
            return fields;
        }
        return text.indexOf(':') > 0 ? fields(BLANKS.matcher(text).replaceAll("")) : withoutColon(text);
    }

    /** {@code 填报单位 云溪县气象局}: a long word and a blank are enough. */
    private List<Field> withoutColon(String text) {
        int blank = text.indexOf(' ');
        String word = text.substring(0, blank);
        return word.length() >= SHORTEST_ALONE && role(word) == Role.UNIT
                ? List.of(new Field(Role.UNIT, text.substring(blank + 1)))
                : List.of();
    }

    private List<Field> fields(String text) {
        List<Field> fields = new ArrayList<>();
        Role role = Role.OTHER;
        int start = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int from = known(word.group(1));
            if (from >= 0) {
                add(fields, role, text.substring(start, word.start() + from));
                role = role(word.group(1).substring(from));
                start = word.end();
            }
        }
        add(fields, role, text.substring(start));
        return fields;
    }

    private static void add(List<Field> fields, Role role, String value) {
        if (role != Role.OTHER && !value.isBlank()) {
            fields.add(new Field(role, value.strip()));
        }
    }

    /** Where in a run of characters a known word begins that reaches to its end; −1 if none does. */
    private int known(String run) {
        for (int from = 0; from < run.length() - 1; from++) {
            String word = run.substring(from);
            boolean isShort = from > 0 && word.length() < SHORTEST_BEHIND;
            if (!isShort && (role(word) != Role.OTHER || words.isRemark(word))) {
                return from;
            }
        }
        return -1;
    }

    /** What a word names; only the unit and the year matter here. */
    Role role(String word) {
        int bracket = word.indexOf('(');
        Role role = words.role(bracket > 0 && word.endsWith(")") ? word.substring(0, bracket) : word);
        return role == Role.UNIT || role == Role.YEAR ? role : Role.OTHER;
    }
}
