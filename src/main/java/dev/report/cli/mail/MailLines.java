package dev.report.cli.mail;

import dev.report.cli.print.Screen;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import dev.report.project.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words a mail: three lines on top, then what is new, unit by unit, in no more than twenty. */
public final class MailLines {

    private static final FindingKind MISSING = FindingKind.of("missing-unit");
    private static final int MOST = 20;
    private static final int NAMES = 6;

    private final Screen screen;
    private final Roster roster;

    /** @param roster knows the names of units */
    public MailLines(Screen screen, Roster roster) {
        this.screen = screen;
        this.roster = roster;
    }

    /**
     * The lines.
     *
     * @param result how the run ended, in words
     */
    public List<String> of(Mail mail, String result) {
        List<String> lines = new ArrayList<>();
        lines.add(screen.say("mail.result", "result", result));
        lines.add(changes(mail));
        lines.add(deadlines(mail));
        List<String> news = news(mail);
        if (!news.isEmpty()) {
            lines.add("");
            lines.add(screen.say("mail.news"));
            lines.addAll(news);
        }
        return lines;
    }

    private String changes(Mail mail) {
        return screen.say(
                mail.last().isFirst() ? "mail.changes.first" : "mail.changes",
                "new",
                mail.news().size(),
                "resolved",
                mail.resolved(),
                "open",
                mail.weights().size(),
                "day",
                mail.last().day());
    }

    private String deadlines(Mail mail) {
        List<String> words = mail.deadlines().stream()
                .filter(deadline -> !deadline.isMet())
                .map(deadline -> deadline.words(screen))
                .toList();
        String none = mail.deadlines().isEmpty() ? "mail.deadlines.none" : "mail.deadlines.met";
        return screen.say(
                "mail.deadlines",
                "list",
                words.isEmpty() ? screen.say(none) : String.join(screen.say("result.between"), words));
    }

    /** A line a group, the gravest first; what does not fit is counted in the last. */
    private List<String> news(Mail mail) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        mail.news()
                .forEach(finding -> groups.computeIfAbsent(group(finding), any -> new ArrayList<>())
                        .add(finding));
        List<List<Finding>> sorted = groups.values().stream()
                .sorted(Comparator.comparingInt(MailLines::gravity))
                .toList();
        List<String> lines = new ArrayList<>();
        boolean isTooLong = sorted.size() > MOST;
        sorted.stream().limit(isTooLong ? MOST - 1 : MOST).forEach(group -> lines.add("  " + line(mail, group)));
        if (isTooLong) {
            List<List<Finding>> rest = sorted.subList(MOST - 1, sorted.size());
            lines.add("  "
                    + screen.say(
                            "mail.rest",
                            "groups",
                            rest.size(),
                            "count",
                            rest.stream().mapToInt(List::size).sum()));
        }
        return lines;
    }

    /** Units that are missing are one group; else a unit is one, and a file that is nobody's. */
    private static String group(Finding finding) {
        if (MISSING.covers(finding)) {
            return MISSING.toString();
        }
        return finding.unit()
                .map(UnitCode::value)
                .orElse("file " + finding.place().file());
    }

    private static int gravity(List<Finding> group) {
        if (MISSING.covers(group.get(0))) {
            return 0;
        }
        return count(group, Severity.ERROR) > 0 ? 1 : 2;
    }

    private static long count(List<Finding> group, Severity severity) {
        return group.stream().filter(finding -> finding.severity() == severity).count();
    }

    private String line(Mail mail, List<Finding> group) {
        if (MISSING.covers(group.get(0))) {
            return missing(group);
        }
        Finding first = group.stream()
                .min(Comparator.comparing((Finding finding) -> finding.severity() != Severity.ERROR))
                .orElseThrow();
        String who = first.unit().map(this::named).orElse(first.place().file());
        boolean hasWorse = group.stream().anyMatch(mail::isWorse);
        return screen.say(
                hasWorse ? "mail.group.worse" : "mail.group",
                "who",
                who,
                "errors",
                count(group, Severity.ERROR),
                "warnings",
                count(group, Severity.WARNING),
                "message",
                withoutName(screen.in(first.message()), first));
    }

    private String named(UnitCode code) {
        return screen.say("mail.unit", "name", roster.nameOf(code).orElse(""), "code", code);
    }

    private String withoutName(String message, Finding finding) {
        String name = finding.unit().flatMap(roster::nameOf).orElse("");
        for (String mark : List.of("：", ": ")) {
            if (!name.isEmpty() && message.startsWith(name + mark)) {
                return message.substring(name.length() + mark.length());
            }
        }
        return message;
    }

    private String missing(List<Finding> group) {
        List<String> names = group.stream()
                .flatMap(finding -> finding.unit().stream())
                .map(code -> roster.nameOf(code).orElse(code.value()))
                .toList();
        String shown = String.join(screen.say("explain.comma"), names.subList(0, Math.min(NAMES, names.size())));
        return screen.say(
                names.size() > NAMES ? "mail.missing.more" : "mail.missing", "count", names.size(), "names", shown);
    }
}
