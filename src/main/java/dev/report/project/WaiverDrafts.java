package dev.report.project;

import dev.report.finding.Finding;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes entries into {@code waivers.yaml} that accept findings once somebody fills in the reason and the approver. */
public final class WaiverDrafts {

    /** The first entry of a list with one entry a line or block. */
    private static final Pattern FIRST_ENTRY = Pattern.compile("(?m)^( *)- ");

    private static final Pattern CONTENT = Pattern.compile("(?m)^\\s*[^#\\s].*$");

    private WaiverDrafts() {}

    /** Whether entries can be added to what is there: to nothing, or to a list of one entry below the other. */
    public static boolean canAdd(Path root) throws IOException {
        String before = text(root);
        Matcher content = CONTENT.matcher(before);
        return isEmpty(before) || content.find() && content.group().strip().startsWith("- ");
    }

    /** Adds an entry for each finding below those that are there. */
    public static void add(Path root, List<Finding> findings, String language) throws IOException {
        String before = text(root);
        Matcher first = FIRST_ENTRY.matcher(before);
        String indent = first.find() ? first.group(1) : "";
        StringBuilder text =
                new StringBuilder(isEmpty(before) ? before.replace("[]", "").stripTrailing() : before.stripTrailing());
        for (Finding finding : findings) {
            text.append(text.isEmpty() ? "" : "\n").append(entry(finding, indent, language));
        }
        Path file = root.resolve(WaiverReader.FILE);
        // A link within the project stays one: what it leads to is written.
        WholeFile.write(
                Files.exists(file) ? file.toRealPath() : file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path root) throws IOException {
        Path file = root.resolve(WaiverReader.FILE);
        return Files.exists(file) ? TextFile.read(file) : "";
    }

    private static boolean isEmpty(String text) {
        Matcher content = CONTENT.matcher(text);
        return !content.find() || content.group().strip().equals("[]");
    }

    private static String entry(Finding finding, String indent, String language) {
        Waiver draft = Waiver.draft(finding);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("unit", draft.unit());
        fields.put("cell", draft.cell());
        fields.put("value", draft.value());
        fields.values().removeIf(String::isEmpty);
        fields.put("reason", "");
        fields.put("approver", "");
        StringBuilder entry = new StringBuilder();
        entry.append(indent)
                .append("# ")
                .append(oneLine(finding.message().in(language)))
                .append('\n');
        entry.append(indent).append("- rule: ").append(draft.rule()).append('\n');
        fields.forEach((name, value) -> entry.append(indent)
                .append("  ")
                .append(name)
                .append(": ")
                .append(quoted(value))
                .append('\n'));
        return entry.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Quoted, so that 0102 stays a code and 15.20 a text. */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (Character.isISOControl(character)) {
                quoted.append(String.format("\\u%04X", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
