package dev.report.returns;

import dev.report.compile.Inbox;
import dev.report.finding.Finding;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words the letters to units, in the language of the form. */
final class LetterWriter {

    private final ReportProject project;
    private final Inbox inbox;
    private final UnitNames names;
    private final Faults faults;
    private final ReturnsRecord before;
    private final LocalDate today;
    private final LetterWords words;

    LetterWriter(ReportProject project, Inbox inbox, Faults faults, ReturnsRecord before, LocalDate today) {
        this.project = project;
        this.inbox = inbox;
        this.names = project.names();
        this.faults = faults;
        this.before = before;
        this.today = today;
        this.words = new LetterWords(project);
    }

    /** The letter that a unit is due: none if it has nothing to do and had nothing to do before. */
    Optional<Letter> letter(Unit unit) {
        List<Finding> found = faults.of(unit);
        if (inbox.state(unit) == Inbox.State.MISSING) {
            return Optional.of(letter(Letter.Kind.REMINDER, unit, found));
        }
        if (!found.isEmpty()) {
            return Optional.of(letter(Letter.Kind.RETURN, unit, found));
        }
        boolean wasAsked = before.faults().containsKey(unit.code().value());
        return wasAsked && inbox.state(unit) == Inbox.State.SUBMITTED
                ? Optional.of(letter(Letter.Kind.CONFIRMATION, unit, List.of()))
                : Optional.empty();
    }

    /** What is reported, as the definition's title has it beside the issuer and the time: 政府信息公开工作年度报告. */
    private String report() {
        String title = project.definition().heading().title();
        return title.replaceAll("\\{(year|period)\\}年?|\\{issuer\\}", "").replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
    }

    private Letter letter(Letter.Kind kind, Unit unit, List<Finding> found) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        List<String> files = inbox.files(unit);
        Discretion discretion = new Discretion(project, names, unit, files);
        FaultWriter writer = new FaultWriter(
                words, project.definition(), faults, discretion, unit, new FaultWriter.Sent(files, last(unit)));
        return new Letter(
                kind,
                unit.code(),
                words.say("title." + name, "year", project.period().label(), "report", report()),
                words.say("number", "unit", unit.code(), "round", before.round() + 1),
                words.say("salutation", "unit", unit.name()),
                opening(name, unit, discretion.files(), found),
                List.of(words.say("heads").split("\\|")),
                writer.groups(found),
                new Letter.Close(
                        closing(kind),
                        project.issuer().name(),
                        project.definition().heading().style().date(today)));
    }

    private List<String> opening(String name, Unit unit, List<String> files, List<Finding> found) {
        List<String> opening = new ArrayList<>();
        List<String> last = last(unit);
        opening.add(words.say(
                "opening." + name + variant(name, last, found),
                "title",
                project.title(),
                "files",
                files.isEmpty() ? "" : words.say("files", "list", String.join(words.say("comma"), files)),
                "count",
                found.size()));
        List<String> resolved = resolved(last, found);
        if (!resolved.isEmpty() && !found.isEmpty()) {
            opening.add(words.say(
                    "resolved", "count", resolved.size(), "list", String.join(words.say("list-comma"), resolved)));
        }
        return opening;
    }

    /** A unit that sent something else than what is asked is told so, not that nothing came. */
    private static String variant(String name, List<String> last, List<Finding> found) {
        boolean isFirst = last.isEmpty() && name.equals("confirmation");
        boolean isInstead = !found.isEmpty() && name.equals("reminder");
        return isFirst ? ".first" : isInstead ? ".instead" : "";
    }

    /** What of the last letter is settled: the names of the cells. */
    private List<String> resolved(List<String> last, List<Finding> found) {
        List<String> still = found.stream().map(Faults::key).toList();
        return last.stream()
                .filter(key -> !still.contains(key))
                .map(faults::nameOf)
                .distinct()
                .toList();
    }

    /** The faults in the unit's last letter. */
    private List<String> last(Unit unit) {
        return before.faults().getOrDefault(unit.code().value(), List.of());
    }

    private List<String> closing(Letter.Kind kind) {
        List<String> closing = new ArrayList<>();
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (kind != Letter.Kind.CONFIRMATION) {
            Optional<LocalDate> until = Optional.ofNullable(project.deadlines().get("units"));
            closing.add(until.filter(day -> !day.isBefore(today))
                    .map(day -> words.say(
                            "until." + name,
                            "date",
                            project.definition().heading().style().date(day)))
                    .orElseGet(() -> words.say("at-once." + name)));
        }
        List<String> contact = new ArrayList<>();
        for (String way : List.of("phone", "email")) {
            String value = project.contact().get(way);
            if (value != null) {
                contact.add(words.say("contact." + way, "value", value));
            }
        }
        if (!contact.isEmpty()) {
            closing.add(words.say("contact", "list", String.join(words.say("comma"), contact)));
        }
        return closing;
    }
}
