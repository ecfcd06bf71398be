package dev.report.bind.table;

import dev.report.bind.unit.TotalLabels;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelText;
import dev.report.model.Period;
import dev.report.read.raw.KnownWords;
import dev.report.read.raw.RawRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Knows the header words of the definition: which column of a submission holds the unit, the indicator, the value. */
public final class HeaderWords {

    /** Headers repeat from file to file; a longer text is no header, and not worth remembering. */
    private static final int LONGEST = 100;

    /** The sheet that the program's own forms begin with. */
    private static final Set<String> INSTRUCTIONS = Set.of("填表说明", "Instructions");

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Role> remembered = new HashMap<>();
    private final Map<String, KnownLabels> longLabels = new HashMap<>();
    private final Map<String, KnownWords<PlainCells>> plainWords = new HashMap<>();
    private final ReportDefinition definition;
    private final TotalLabels totals;
    private final YearHeads years;

    /** What a column of a submission holds. */
    public enum Role {
        UNIT,
        YEAR,
        INDICATOR,
        BREAKDOWN,
        VALUE,
        MEASURE,
        NOTE,
        REMARK,
        IGNORED,
        OTHER
    }

    /**
     * @param kinds the kinds of unit: tables may have subtotals of them
     * @param period the report's, of which the values are
     */
    public HeaderWords(ReportDefinition definition, List<String> kinds, Period period) {
        this.definition = definition;
        this.totals = new TotalLabels(definition, kinds);
        this.years = new YearHeads(period, this::isOfValues);
        for (Map.Entry<String, List<String>> entry : definition.headers().entrySet()) {
            if (entry.getKey().equals("all-units")) {
                continue;
            }
            Role role = entry.getKey().equals("ignore")
                    ? Role.IGNORED
                    : Role.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
            for (String word : entry.getValue()) {
                roles.putIfAbsent(LabelText.normalise(word), role);
            }
        }
    }

    /** What a column under this word holds; a measure in brackets after it, or the mark of a note, is passed over: {@code 数量（件）}, {@code 数值[1]}. */
    public Role role(String word) {
        if (word.length() > LONGEST) {
            return Role.OTHER;
        }
        Role known = remembered.get(word);
        if (known == null) {
            known = find(word);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private Role find(String word) {
        String name = LabelText.normalise(word);
        Role role = roles.getOrDefault(name, roles.getOrDefault(LabelText.withoutNote(name), Role.OTHER));
        if (role != Role.OTHER && role != Role.REMARK || word.isBlank()) {
            return role == Role.REMARK ? Role.OTHER : role;
        }
        String plain = withoutMeasure(word);
        return plain.equals(word) ? roleByYear(word) : find(plain);
    }

    private Role roleByYear(String word) {
        return isOfForm(word)
                ? Role.OTHER
                : isOfOtherYear(word) ? Role.IGNORED : years.isOwn(word) ? Role.VALUE : Role.OTHER;
    }

    /** Whether a head, or the label of a row, is that of values of another year than the report's: {@code 上年总计}, {@code 2024年}. */
    public boolean isOfOtherYear(String word) {
        return word.length() <= LONGEST && !isOfForm(word) && years.isOther(word);
    }

    /** Whether the definition itself says that such a column is not read, as of 上年数, which forms have. */
    public boolean isPassedOverByForm(String word) {
        return roles.get(LabelText.normalise(word)) == Role.IGNORED;
    }

    private boolean isOfForm(String word) {
        return definition.labels().isColumnName(word) || definition.labels().isRowName(word);
    }

    private boolean isOfValues(String word) {
        return role(word) == Role.VALUE
                || definition.labels().isTotal(word)
                || definition.labels().isColumnName(word);
    }

    /** Whether a sheet of this name says how a form is filled in, or the definition passes it over. */
    public boolean isPassedOver(String sheet) {
        boolean isWord = !isOfOtherYear(sheet) || roles.containsKey(LabelText.normalise(sheet));
        return role(sheet) == Role.IGNORED && isWord || INSTRUCTIONS.contains(sheet);
    }

    /** The first field of each role in a row. */
    public Map<Role, Integer> roles(RawRow row) {
        Map<Role, Integer> fields = new EnumMap<>(Role.class);
        for (int field = 0; field < row.size(); field++) {
            fields.putIfAbsent(role(row.text(field)), field);
        }
        return fields;
    }

    /** The words of a row that are none of a header, by their fields. */
    public Map<Integer, String> others(RawRow row) {
        Map<Integer, String> others = new TreeMap<>();
        for (int field = 0; field < row.size(); field++) {
            if (!row.text(field).isBlank() && role(row.text(field)) == Role.OTHER) {
                others.put(field, row.text(field));
            }
        }
        return others;
    }

    public int count(RawRow row, Role role) {
        int count = 0;
        for (int field = 0; field < row.size(); field++) {
            count += role(row.text(field)) == role ? 1 : 0;
        }
        return count;
    }

    /** The labels of totals of all units. */
    public TotalLabels totals() {
        return totals;
    }

    /** What labels of a long table mean, learnt from the tables before that have the same circumstances. */
    public KnownLabels longLabels(String circumstances) {
        return longLabels.computeIfAbsent(circumstances, any -> new KnownLabels());
    }

    /** What the words of plain rows meant in the tables before whose header is the same. */
    public KnownWords<PlainCells> plainWords(String header) {
        return plainWords.computeIfAbsent(header, any -> new KnownWords<>());
    }

    private String withoutMeasure(String word) {
        int open = Math.max(word.lastIndexOf('('), word.lastIndexOf('（'));
        return open > 0 && !definition.labels().measure(word).isEmpty() ? word.substring(0, open) : word;
    }

    /** Whether a line that begins with this text names who filled the form in, or is a note: {@code 填表人：张三}. */
    public boolean isRemark(String text) {
        String name = LabelText.normalise(text);
        int colon = name.indexOf(':');
        Role role = roles.getOrDefault(colon < 0 ? name : name.substring(0, colon), Role.OTHER);
        return role == Role.REMARK || role == Role.NOTE || colon >= 0 && (role == Role.UNIT || role == Role.YEAR);
    }
}
