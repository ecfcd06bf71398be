package dev.report.returns;

import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words the letters to units, in the language of the form. */
final class LetterWriter {

    private static final Messages MESSAGES = new Messages(LetterWriter.class);

    private final ReportProject project;
    private final Inbox inbox;
    private final UnitNames names;
    private final Faults faults;
    private final ReturnsRecord before;
    private final LocalDate today;
    private final String language;

    LetterWriter(Compilation compilation, ReturnsRecord before, LocalDate today) {
        this.project = compilation.project();
        this.inbox = new Inbox(compilation);
        this.names = project.names();
        this.faults = new Faults(compilation);
        this.before = before;
        this.today = today;
        this.language = project.definition().heading().style().isChinese() ? "zh" : "en";
    }

    String say(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues).in(language);
    }

    private String in(Text text) {
        return text.in(language);
    }

    /** The faults of a unit, in the order of its form. */
    List<Finding> faults(Unit unit) {
        return faults.of(unit);
    }

    /** The letter that a unit is due: none if it has nothing to do and had nothing to do before. */
    Optional<Letter> letter(Unit unit) {
        List<Finding> found = faults.of(unit);
        if (inbox.state(unit) == Inbox.State.MISSING) {
            return Optional.of(letter(Letter.Kind.REMINDER, unit, List.of()));
        }
        if (!found.isEmpty()) {
            return Optional.of(letter(Letter.Kind.RETURN, unit, found));
        }
        boolean wasAsked = before.faults().containsKey(unit.code().value());
        return wasAsked && inbox.state(unit) == Inbox.State.SUBMITTED
                ? Optional.of(letter(Letter.Kind.CONFIRMATION, unit, List.of()))
                : Optional.empty();
    }

    private Letter letter(Letter.Kind kind, Unit unit, List<Finding> found) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return new Letter(
                kind,
                unit.code(),
                say("title." + name, "year", project.year()),
                say("salutation", "unit", unit.name()),
                opening(name, unit, found),
                groups(unit, found),
                closing(kind),
                project.issuer().name(),
                project.definition().heading().style().date(today));
    }

    private List<String> opening(String name, Unit unit, List<Finding> found) {
        List<String> opening = new ArrayList<>();
        List<String> last = last(unit);
        boolean isFirst = last.isEmpty() && name.equals("confirmation");
        opening.add(say(
                "opening." + name + (isFirst ? ".first" : ""),
                "title",
                project.title(),
                "year",
                project.year(),
                "count",
                found.size()));
        long resolved = last.stream()
                .filter(key ->
                        found.stream().noneMatch(finding -> Faults.key(finding).equals(key)))
                .count();
        if (resolved > 0 && !found.isEmpty()) {
            opening.add(say("resolved", "count", resolved));
        }
        return opening;
    }

    private List<Letter.Group> groups(Unit unit, List<Finding> found) {
        Discretion discretion = new Discretion(project, names, unit, inbox.files(unit));
        Map<String, List<Letter.Fault>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Finding finding : found) {
            groups.computeIfAbsent(faults.table(finding, say("whole"), say("others")), any -> new ArrayList<>())
                    .add(fault(++number, unit, finding, discretion));
        }
        return groups.entrySet().stream()
                .map(group -> new Letter.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Letter.Fault fault(int number, Unit unit, Finding finding, Discretion discretion) {
        String message = withoutName(in(finding.message()), unit);
        boolean isAllowed = discretion.allows(message);
        String help = in(finding.help());
        return new Letter.Fault(
                number,
                mark(unit, finding),
                isAllowed ? message : say("withheld", "rule", finding.rule()),
                isAllowed ? discretion.places(finding).stream().map(this::place).toList() : List.of(),
                isAllowed && discretion.allows(help) && !help.isEmpty() ? say("help", "text", help) : "",
                finding.basis().isEmpty() ? "" : say("basis", "text", finding.basis()));
    }

    /** A letter to a unit need not name it in each line. */
    private static String withoutName(String message, Unit unit) {
        for (String mark : List.of("：", ": ")) {
            if (message.startsWith(unit.name() + mark)) {
                return message.substring(unit.name().length() + mark.length());
            }
        }
        return message;
    }

    /** The faults in the unit's last letter. */
    private List<String> last(Unit unit) {
        return before.faults().getOrDefault(unit.code().value(), List.of());
    }

    private String mark(Unit unit, Finding finding) {
        List<String> last = last(unit);
        return last.isEmpty() ? "" : say(last.contains(Faults.key(finding)) ? "mark.persisting" : "mark.new");
    }

    private String place(Located place) {
        SourceLocation at = place.at();
        // The unit knows its file by the name that it gave it.
        String file = at.file().substring(at.file().lastIndexOf('/') + 1);
        String where = at.within().isEmpty()
                ? say("place.line", "file", file, "line", at.line(), "column", at.column())
                : say("place.within", "file", file, "within", at.within());
        String label = in(place.label());
        return label.isEmpty() && place.value().isEmpty()
                ? where
                : say("place.value", "place", where, "label", label, "value", place.value());
    }

    private List<String> closing(Letter.Kind kind) {
        List<String> closing = new ArrayList<>();
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (kind != Letter.Kind.CONFIRMATION) {
            Optional<LocalDate> until = Optional.ofNullable(project.deadlines().get("units"));
            closing.add(until.filter(day -> !day.isBefore(today))
                    .map(day -> say(
                            "until." + name,
                            "date",
                            project.definition().heading().style().date(day)))
                    .orElseGet(() -> say("at-once." + name)));
        }
        List<String> contact = new ArrayList<>();
        for (String way : List.of("phone", "email")) {
            String value = project.contact().get(way);
            if (value != null) {
                contact.add(say("contact." + way, "value", value));
            }
        }
        if (!contact.isEmpty()) {
            closing.add(say("contact", "list", String.join(say("comma"), contact)));
        }
        return closing;
    }
}
