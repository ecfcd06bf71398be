package dev.report.bind.sender;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.unit.ValueText;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the words around tables say of unit and year. The issuer is nobody's sender: its name stands on every form. */
public final class WordsAround {

    private static final int LONGEST = 120;

    /** All units fill in one form, so that a label that says nothing is met in each file again. */
    private static final int MOST_LABELS = 1000;

    private static final int SHORTEST_CODE = 3;

    /** How names of offices end; a text that ends otherwise in a unit's place may be anything, e.g. a person. */
    private static final Pattern OFFICE = Pattern.compile(
            ".{2,}(?:局|委|委员会|办|办公室|政府|镇|乡|街道|街道办事处|办事处|院|中心|厅|处|站|队|支队|大队|总队|社|会|公司|大学|学校|医院|馆|所|部|园区|管委会)");

    private static final Pattern SEAL = Pattern.compile("\\((?:盖章|公章|签章|章|盖公章)\\)");
    private static final Pattern NO_CODE = Pattern.compile("[^0-9A-Za-z.-]+");

    private final ReportProject project;
    private final FieldLine fields;
    private final TimeText time;
    private final Set<String> labels = new HashSet<>();
    private @Nullable UnitNames names;

    public WordsAround(ReportProject project, HeaderWords words) {
        this.project = project;
        this.time = new TimeText(project.period());
        this.fields = new FieldLine(words);
    }

    ReportProject project() {
        return project;
    }

    TimeText time() {
        return time;
    }

    /** Whether a row of ASCII alone says neither a unit, whose name is in Chinese, nor a time. */
    boolean isAsciiSilent() {
        return !time.mayBeInAscii();
    }

    /** The names of the roster's units; they are laid out when the first title is met. */
    UnitNames names() {
        if (names == null) {
            names = project.names();
        }
        return names;
    }

    /** What the file's name says: its year. */
    List<Said> ofFile(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String year = time.inName(ValueText.halfWidth(name));
        return year.isEmpty()
                ? List.of()
                : List.of(new Said(Said.By.FILE, "", List.of(), year, SourceLocation.file(file)));
    }

    /** What the rows at the edges of a table say, and its sheet's name. */
    List<Said> of(RawTable table, List<RawRow> rows) {
        List<Said> said = new ArrayList<>();
        for (RawRow row : rows) {
            row(table, row, said);
        }
        sheet(table, said);
        return said;
    }

    private void row(RawTable table, RawRow row, List<Said> said) {
        boolean isAlone = isAlone(row);
        for (int field = 0; field < row.size(); field++) {
            String raw = row.text(field);
            boolean isLabel = !isAlone && labels.contains(raw);
            if (!isLabel && raw.length() > 1 && raw.length() <= LONGEST && (hasWords(raw) || time.mayBeIn(raw))) {
                String text = ValueText.halfWidth(raw);
                SourceLocation at = place(table, row, field);
                List<FieldLine.Field> named = fields.of(text);
                time.ofDays(text).ifPresent(year -> said.add(new Said(Said.By.PERIOD, "", List.of(), year, at)));
                if (!named.isEmpty()) {
                    named.forEach(each -> field(each.role(), each.value(), at, said));
                } else if (fields.role(text) != Role.OTHER) {
                    next(row, field, table).ifPresent(next -> besides(fields.role(text), next, row, said));
                } else if (isAlone) {
                    title(text, at, said);
                } else if (labels.size() < MOST_LABELS) {
                    labels.add(raw);
                }
            }
        }
    }

    private static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u2e80') {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(RawRow row) {
        int filled = 0;
        for (int field = 0; field < row.size() && filled < 2; field++) {
            filled += row.text(field).isBlank() ? 0 : 1;
        }
        return filled == 1;
    }

    /** What stands right of a word in a cell of its own. */
    private record Beside(String text, SourceLocation at) {}

    private Optional<Beside> next(RawRow row, int field, RawTable table) {
        for (int next = field + 1; next < row.size(); next++) {
            if (!row.text(next).isBlank()) {
                return Optional.of(new Beside(ValueText.halfWidth(row.text(next)), place(table, row, next)));
            }
        }
        return Optional.empty();
    }

    /** A cell beside the word counts only where it surely is the value: in a row of heads it is the next head, or one unit of many. */
    private void besides(Role role, Beside next, RawRow row, List<Said> said) {
        boolean isValue = role == Role.YEAR
                ? time.isAlone(next.text())
                : isLikeAUnit(next.text()) && !units(next.text()).isEmpty() && unitsIn(row) == 1;
        if (isValue) {
            field(role, next.text(), next.at(), said);
        }
    }

    /** Whether a text has the form of an office's name or of a code; the roster is asked only then. */
    private static boolean isLikeAUnit(String text) {
        return hasWords(text) ? OFFICE.matcher(text).matches() : text.length() >= SHORTEST_CODE;
    }

    private long unitsIn(RawRow row) {
        long units = 0;
        for (int field = 0; field < row.size(); field++) {
            String text = ValueText.halfWidth(row.text(field));
            units += text.length() > 1 && hasWords(text) && !names().named(text).isEmpty() ? 1 : 0;
        }
        return units;
    }

    private void field(Role role, String value, SourceLocation at, List<Said> said) {
        if (role == Role.YEAR) {
            time.inField(value).ifPresent(year -> said.add(new Said(Said.By.FIELD, "", List.of(), year, at)));
            return;
        }
        String name = SEAL.matcher(value).replaceAll("").strip();
        // 单位 is the word for a measure, too, and then often in brackets.
        String measure = name.endsWith(")") && name.indexOf('(') < 0 ? name.substring(0, name.length() - 1) : name;
        if (project.definition().labels().isMeasure(measure)) {
            return;
        }
        List<Unit> units = units(name);
        if (!units.isEmpty() || OFFICE.matcher(name).matches() && !isIssuer(name)) {
            said.add(new Said(Said.By.FIELD, name, units, "", at));
        }
    }

    private void title(String text, SourceLocation at, List<Said> said) {
        if (text.indexOf(':') < 0 && OFFICE.matcher(text).matches()) {
            List<Unit> units = withoutIssuer(names().named(text));
            if (!units.isEmpty()) {
                said.add(new Said(Said.By.TITLE, text, units, "", at));
            }
            return;
        }
        Title.of(time.yearAlone(text)).ifPresent(title -> title(title, text, at, said));
    }

    private void title(Title title, String text, SourceLocation at, List<Said> said) {
        List<Unit> units = title.name().length() > 1 ? withoutIssuer(names().named(title.name())) : List.of();
        boolean isIssuers = title.name().isEmpty() || isIssuer(title.name());
        boolean isOffice = !isIssuers && OFFICE.matcher(title.name()).matches();
        String year = !isIssuers && !isOffice && units.isEmpty() ? "" : time.inTitle(text, title.year());
        if (!units.isEmpty() || isOffice || !year.isEmpty()) {
            said.add(new Said(Said.By.TITLE, isIssuers ? "" : title.name(), units, year, at));
        }
    }

    /** The sheet that a table is; empty for one that is a file. */
    static String sheetName(RawTable table) {
        String within = table.within();
        return within.endsWith("!") ? within.substring(0, within.length() - 1) : "";
    }

    SourceLocation placeOfSheet(RawTable table) {
        return new SourceLocation(table.file(), 1, 0, table.within());
    }

    /** The year that a sheet's name says. */
    Optional<String> yearOfSheet(RawTable table) {
        String year = time.inName(ValueText.halfWidth(sheetName(table)));
        return year.isEmpty() ? Optional.empty() : Optional.of(year);
    }

    private void sheet(RawTable table, List<Said> said) {
        String sheet = sheetName(table);
        String text = ValueText.halfWidth(sheet);
        if (text.length() < SHORTEST_CODE) {
            return;
        }
        String year = time.inName(text);
        List<Unit> units = hasWords(text) ? withoutIssuer(names().within(text)) : code(text);
        if (!units.isEmpty() || !year.isEmpty()) {
            SourceLocation at = placeOfSheet(table);
            said.add(new Said(Said.By.SHEET, sheet, units, year, at));
        }
    }

    /** The units of the roster that a text in a unit's place means: by name, by code, or by both. */
    private List<Unit> units(String text) {
        List<Unit> whole = names().named(text);
        if (!whole.isEmpty()) {
            return withoutIssuer(whole);
        }
        Set<Unit> found = new LinkedHashSet<>(code(text));
        found.addAll(names().within(text));
        return withoutIssuer(List.copyOf(found));
    }

    private List<Unit> code(String text) {
        for (String part : NO_CODE.split(text)) {
            boolean isTelling = part.length() >= SHORTEST_CODE && !part.equals(Integer.toString(project.year()));
            List<Unit> units = isTelling ? names().named(part) : List.of();
            if (!units.isEmpty()) {
                return units;
            }
        }
        return List.of();
    }

    private List<Unit> withoutIssuer(List<Unit> units) {
        return units.stream()
                .filter(unit -> !unit.code().equals(project.issuer().code()))
                .toList();
    }

    /** Whether a text is the issuer's name, or its place: {@code 云溪县人民政府}, {@code 云溪县}. */
    private boolean isIssuer(String name) {
        return project.issuer().name().startsWith(name)
                || name.startsWith(project.issuer().name());
    }

    private static SourceLocation place(RawTable table, RawRow row, int field) {
        int line = row.line(field);
        int column = row.column(field);
        String cell = table.within().isEmpty() ? "" : table.within() + FigureTable.columnName(column) + line;
        return new SourceLocation(table.file(), line, column, cell);
    }
}
