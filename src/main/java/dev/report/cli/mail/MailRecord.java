package dev.report.cli.mail;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.publish.JsonTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last run by night found: {@code .report/mail.json}.
 *
 * @param day the day of that run; empty before the first
 * @param state how it ended
 * @param weights what was found: what tells a finding from night to night to how grave it was
 * @param published the same of the last run that wrote a report
 * @param levels how near the deadlines were
 */
public record MailRecord(
        String day,
        String state,
        Map<String, String> weights,
        Map<String, String> published,
        Map<String, String> levels) {

    /** Where it is in a project. */
    public static final String FILE = "mail.json";

    static final MailRecord NONE = new MailRecord("", "", Map.of(), Map.of(), Map.of());

    public MailRecord {
        weights = new LinkedHashMap<>(weights);
        published = new LinkedHashMap<>(published);
        levels = new LinkedHashMap<>(levels);
    }

    /** Reads a record; one that cannot be read is as good as none. */
    public static MailRecord read(Path file) {
        try {
            return Files.isRegularFile(file) ? of(JsonTree.parse(Files.readAllBytes(file))) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    private static MailRecord of(JsonTree json) {
        return new MailRecord(
                json.text("day"),
                json.text("state"),
                texts(json.get("findings")),
                texts(json.get("published")),
                texts(json.get("deadlines")));
    }

    private static Map<String, String> texts(JsonTree json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.members().keySet().forEach(name -> texts.put(name, json.text(name)));
        return texts;
    }

    /** Its bytes. */
    public byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day);
        json.put("state", state);
        json.put("findings", weights);
        json.put("published", published);
        json.put("deadlines", levels);
        return new JsonTree(json).json();
    }

    boolean isFirst() {
        return day.isEmpty();
    }

    /** What tells a finding from night to night: rule, unit and cell, or the words of its place where it has no cell. */
    static String key(Finding finding) {
        return finding.rule() + " " + finding.unit().map(Object::toString).orElse("-") + " "
                + finding.cell()
                        .map(CellKey::toString)
                        .orElseGet(() -> finding.place().file() + " "
                                + finding.locations().get(0).label().zh()
                                + finding.locations().get(0).value());
    }

    /** Errors and warnings that nobody accepted, with how grave each is. */
    static Map<String, String> weights(List<Finding> findings) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (Finding finding : findings) {
            weights.merge(key(finding), weight(finding), (one, other) -> isWorse(other, one) ? other : one);
        }
        return weights;
    }

    /** A severity and a difference, e.g. {@code error 3}. */
    static String weight(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "error " : "warning ")
                + finding.difference().orElse("0");
    }

    /** Whether a finding weighs more than it did: graver, or by a larger difference. */
    static boolean isWorse(String now, String before) {
        boolean isError = now.startsWith("error");
        boolean wasError = before.startsWith("error");
        return isError == wasError ? difference(now).compareTo(difference(before)) > 0 : isError;
    }

    private static BigDecimal difference(String weight) {
        try {
            return new BigDecimal(weight.substring(weight.indexOf(' ') + 1)).abs();
        } catch (NumberFormatException e) {
            // Texts differ, and by no number.
            return BigDecimal.ZERO;
        }
    }
}
