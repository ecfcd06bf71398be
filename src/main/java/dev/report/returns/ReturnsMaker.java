package dev.report.returns;

import dev.report.compile.Compilation;
import dev.report.finding.Finding;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.render.template.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the letters to the units, the list for the clerk, and the record of the round. */
public final class ReturnsMaker {

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Compilation compilation;
    private final ReturnsRecord before;
    private final LetterWriter writer;
    private final LocalDate today;
    private final TemplateEngine templates;

    /**
     * @param before what was written last
     * @param today the day that the letters bear
     */
    public ReturnsMaker(Compilation compilation, ReturnsRecord before, LocalDate today) {
        this.compilation = compilation;
        this.before = before;
        this.today = today;
        this.writer = new LetterWriter(compilation, before, today);
        ReportProject project = compilation.project();
        this.templates = new TemplateEngine(
                project.templates(),
                name -> Files.exists(project.root().resolve("templates").resolve(name)));
    }

    /**
     * One round of letters.
     *
     * @param files name to content, the list for the clerk last
     * @param record what the next round compares with
     * @param counts how many letters of each kind there are
     */
    public record Round(Map<String, byte[]> files, ReturnsRecord record, Map<Letter.Kind, Integer> counts) {}

    /** @param kind {@code txt} or {@code md} */
    public Round make(String kind) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Map<Letter.Kind, Integer> counts = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Unit unit : compilation.project().roster().units()) {
            writer.letter(unit).ifPresent(letter -> {
                String file = file(unit, letter, kind);
                files.put(file, run("letters/letter." + kind + ".ftl", Map.of("letter", letter)));
                counts.merge(letter.kind(), 1, Integer::sum);
                if (letter.kind() != Letter.Kind.CONFIRMATION) {
                    faults.put(unit.code().value(), keys(unit));
                }
                rows.add(row(unit, letter, file));
            });
        }
        files.put(
                writer.say("file.list") + "." + kind, run("letters/list." + kind + ".ftl", Map.of("list", list(rows))));
        return new Round(files, new ReturnsRecord(before.round() + 1, faults, List.copyOf(files.keySet())), counts);
    }

    private List<String> keys(Unit unit) {
        return writer.faults(unit).stream().map(Faults::key).toList();
    }

    private byte[] run(String template, Map<String, ?> model) {
        return templates.run(template, model).getBytes(StandardCharsets.UTF_8);
    }

    private String file(Unit unit, Letter letter, String kind) {
        String name = unit.code() + "-" + unit.name() + "-" + writer.say("file." + word(letter.kind()));
        return UNSAFE.matcher(name).replaceAll("_") + "." + kind;
    }

    private static String word(Letter.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A line of the clerk's list.
     *
     * @param what the kind of letter
     * @param counts how many faults are new, persist, and are resolved
     */
    public record Row(String code, String unit, String what, String counts, String file) {}

    /**
     * The clerk's list.
     *
     * @param heads the words over its columns
     */
    public record Overview(String title, String date, List<String> heads, List<Row> rows) {}

    private Row row(Unit unit, Letter letter, String file) {
        List<String> last = before.faults().getOrDefault(unit.code().value(), List.of());
        List<Finding> found = writer.faults(unit);
        List<String> keys = keys(unit);
        long persisting = keys.stream().filter(last::contains).count();
        long resolved = last.stream().filter(key -> !keys.contains(key)).count();
        return new Row(
                unit.code().value(),
                unit.name(),
                writer.say("file." + word(letter.kind())),
                writer.say(
                        "list.counts",
                        "new",
                        found.size() - persisting,
                        "persisting",
                        persisting,
                        "resolved",
                        resolved),
                file);
    }

    private Overview list(List<Row> rows) {
        ReportProject project = compilation.project();
        return new Overview(
                writer.say("list.title", "title", project.title(), "round", before.round() + 1),
                project.definition().heading().style().date(today),
                List.of(writer.say("list.heads").split("\\|")),
                rows);
    }
}
