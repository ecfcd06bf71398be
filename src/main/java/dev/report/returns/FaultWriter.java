package dev.report.returns;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Category;
import dev.report.definition.form.Indicator;
import dev.report.finding.Finding;
import dev.report.finding.Fix;
import dev.report.finding.Located;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words the faults of one unit, table by table. */
final class FaultWriter {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final LetterWords words;
    private final ReportDefinition definition;
    private final Faults faults;
    private final Unit unit;
    private final Discretion discretion;
    private final Sent sent;
    private final Map<Fix, Integer> causes = new HashMap<>();

    /**
     * What the unit sent.
     *
     * @param files its files
     * @param last the faults in its last letter
     */
    record Sent(List<String> files, List<String> last) {}

    FaultWriter(
            LetterWords words,
            ReportDefinition definition,
            Faults faults,
            Discretion discretion,
            Unit unit,
            Sent sent) {
        this.words = words;
        this.definition = definition;
        this.faults = faults;
        this.discretion = discretion;
        this.unit = unit;
        this.sent = sent;
    }

    /** The faults by table, counted through. */
    List<Letter.Group> groups(List<Finding> found) {
        Map<String, List<Letter.Fault>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Finding finding : found) {
            groups.computeIfAbsent(
                            faults.table(finding, words.say("whole"), words.say("others")), any -> new ArrayList<>())
                    .add(fault(++number, finding));
        }
        return groups.entrySet().stream()
                .map(group -> new Letter.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Letter.Fault fault(int number, Finding finding) {
        String message = byName(withoutName(words.in(finding.message())));
        boolean isAllowed = discretion.allows(message);
        String help = advice(number, finding);
        return new Letter.Fault(
                number,
                mark(finding),
                cell(finding, isAllowed),
                isAllowed ? message : words.say("withheld", "rule", finding.rule()),
                isAllowed ? discretion.places(finding).stream().map(this::place).toList() : List.of(),
                isAllowed && discretion.allows(help) && !help.isEmpty() ? words.say("help", "text", help) : "",
                finding.basis().isEmpty() ? "" : words.say("basis", "text", words.in(finding.basis())));
    }

    /** What to do; where one cell is behind several faults, the first of them names it and the others lead there. */
    private String advice(int number, Finding finding) {
        if (faults.isUnreadable(finding)) {
            return words.say("unreadable.help");
        }
        String help = byName(words.advice(finding.help()));
        return finding.remedy()
                .fix()
                .map(fix -> causes.merge(fix, number, (first, here) -> first) < number
                        ? words.say("fix.same", "number", causes.get(fix))
                        : words.say("fix" + fix.moved().map(from -> ".moved").orElse(""), fix(fix, help)))
                .orElse(help);
    }

    private Object[] fix(Fix fix, String help) {
        return new Object[] {
            "cell", fix.label(),
            "from", fix.from(),
            "to", fix.to(),
            "slip", words.in(fix.slip()),
            "moved", fix.moved().map(Fix.Moved::label).orElse(""),
            "help", help
        };
    }

    /** A sentence that names a file of the unit's names it as the unit does. */
    private String byName(String sentence) {
        String named = sentence;
        for (String file : sent.files()) {
            named = named.replace(file, nameOf(file));
        }
        return named;
    }

    /** A letter to a unit need not name it in each line. */
    private String withoutName(String message) {
        for (String mark : List.of("：", ": ")) {
            if (message.startsWith(unit.name() + mark)) {
                return message.substring(unit.name().length() + mark.length());
            }
        }
        return message;
    }

    private String mark(Finding finding) {
        return sent.last().isEmpty()
                ? ""
                : words.say(sent.last().contains(Faults.key(finding)) ? "mark.persisting" : "mark.new");
    }

    private Letter.Cell cell(Finding finding, boolean withNumbers) {
        Optional<CellKey> key = finding.cell().filter(definition.cells()::contains);
        Optional<Indicator> indicator =
                key.map(each -> definition.indicator(definition.cells().position(each)));
        String column = indicator
                .flatMap(Indicator::breakdown)
                .flatMap(breakdown -> breakdown.category(key.orElseThrow().breakdown()))
                .map(Category::label)
                .orElse("");
        Optional<String> own = finding.difference().flatMap(any -> faults.filledIn(finding));
        boolean isOfSeveral = own.isPresent()
                && finding.actual().filter(NUMBER.asMatchPredicate()).isPresent()
                && !own.equals(finding.actual());
        return new Letter.Cell(
                indicator.map(Indicator::label).orElseGet(() -> wordsLabel(finding)),
                column,
                withNumbers ? number(isOfSeveral ? own : finding.actual()) : "",
                withNumbers && !isOfSeveral ? number(finding.expected()) : "");
    }

    /** The name of a text cell or of a list; empty for a finding of no cell. */
    private String wordsLabel(Finding finding) {
        return finding.cell()
                .filter(cell ->
                        !definition.texts().isEmpty() && !definition.cells().contains(cell))
                .map(definition::label)
                .orElse("");
    }

    /** A number, or what was filled in instead; not what another unit has. */
    private String number(Optional<String> value) {
        return value.filter(discretion::allows).orElse("");
    }

    /** A place in the unit's only file need not name the file. */
    private String place(Located place) {
        SourceLocation at = place.at();
        String where = at.within().isEmpty() ? line(at) : words.say("place.within", "within", at.within());
        if (where.isEmpty()) {
            where = nameOf(at.file());
        } else if (sent.files().size() > 1) {
            where = words.say("place.file", "file", nameOf(at.file()), "place", where);
        }
        String label = words.in(place.label());
        return label.isEmpty() && place.value().isEmpty()
                ? where
                : words.say("place.value", "place", where, "label", label, "value", place.value())
                        .strip();
    }

    /** Where in a file of lines; empty for the file as a whole. */
    private String line(SourceLocation at) {
        if (at.column() > 0) {
            return words.say("place.line", "line", at.line(), "column", at.column());
        }
        return at.line() > 1 ? words.say("place.row", "line", at.line()) : "";
    }

    /** The unit knows its file by the name that it gave it. */
    static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
