package dev.report.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.cli.print.Screen;
import dev.report.definition.CheckCatalog;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.PeriodWords;
import dev.report.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules in SARIF: all of the definition, and those of the program that found something, each with what {@code explain} says of it. */
final class SarifRules {

    private final Screen screen;

    /** @param screen whose language is spoken; nothing is printed to it */
    SarifRules(Screen screen) {
        this.screen = screen;
    }

    /**
     * What is said of one rule.
     *
     * @param title in a few words
     * @param description when it finds something
     * @param level how grave that is
     * @param lines what more there is to know: a heading and its words
     */
    private record Described(String title, String description, Severity level, Map<String, String> lines) {}

    /** Writes the list. */
    void write(JsonGenerator json, CheckResult result) throws IOException {
        Map<String, Described> rules = new LinkedHashMap<>();
        result.rules().forEach(rule -> rules.put(rule.id(), described(rule)));
        Map<String, CheckCatalog.Check> checks = result.findings().isEmpty() ? Map.of() : CheckCatalog.load();
        PeriodWords words = result.definition()
                .map(form -> PeriodWords.of(form.heading().periods()))
                .orElse(PeriodWords.OF_YEARS);
        for (Finding finding : result.findings()) {
            rules.computeIfAbsent(finding.rule(), id -> described(finding, words, checks));
        }
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Described> rule : rules.entrySet()) {
            rule(json, rule.getKey(), rule.getValue());
        }
        json.writeEndArray();
    }

    private Described described(Rule rule) {
        Map<String, String> lines = new LinkedHashMap<>();
        List<String> formulas = rule.formulas().stream().map(Formula::text).toList();
        put(lines, "explain.formula", String.join("\n", formulas));
        rule.when().ifPresent(when -> put(lines, "explain.when", when.text()));
        put(lines, "explain.help", screen.in(rule.help()));
        put(lines, "explain.basis", screen.in(rule.basis().citation()));
        put(lines, "explain.passes", example(rule.passes()));
        put(lines, "explain.fails", example(rule.fails()));
        put(lines, "explain.waive", screen.say("explain.waive.how", "rule", rule.id()));
        String title = screen.in(rule.title());
        String description =
                formulas.isEmpty() ? title : title + screen.say("sarif.colon") + String.join("; ", formulas);
        return new Described(title, description, rule.severities().gravest(), lines);
    }

    private Described described(Finding finding, PeriodWords words, Map<String, CheckCatalog.Check> checks) {
        CheckCatalog.Check general = checks.get(finding.rule());
        if (general == null) {
            return new Described(finding.rule(), finding.rule(), finding.severity(), Map.of());
        }
        CheckCatalog.Check check = general.in(words);
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "explain.help", screen.in(finding.help()));
        put(lines, "explain.passes", screen.in(check.passes()));
        put(lines, "explain.fails", screen.in(check.fails()));
        put(
                lines,
                "explain.waive",
                check.kind().isWaivable()
                        ? screen.say("explain.waive.how", "rule", check.id())
                        : screen.say("explain.waive.no"));
        return new Described(
                screen.in(check.title()),
                screen.in(check.meaning()),
                check.kind().severity().orElse(finding.severity()),
                lines);
    }

    private void put(Map<String, String> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.put(screen.say(key), words);
        }
    }

    private static String example(Map<String, String> cells) {
        List<String> words = new ArrayList<>();
        cells.forEach((cell, value) -> words.add(cell + " = " + value));
        return String.join(", ", words);
    }

    private void rule(JsonGenerator json, String id, Described rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", pascal(id));
        SarifText.message(json, "shortDescription", rule.title());
        SarifText.message(json, "fullDescription", rule.description());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifFormat.level(rule.level()));
        json.writeEndObject();
        StringBuilder text = new StringBuilder(rule.description());
        StringBuilder markdown = new StringBuilder(SarifText.markdown(rule.description()));
        rule.lines().forEach((name, words) -> {
            text.append('\n').append(name).append(screen.say("sarif.colon")).append(words);
            markdown.append("\n\n**").append(name).append("** ").append(SarifText.markdown(words));
        });
        json.writeObjectFieldStart("help");
        json.writeStringField("text", SarifText.escaped(text.toString()));
        json.writeStringField("markdown", markdown.toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** {@code requests-balance} as {@code RequestsBalance}. */
    private static String pascal(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
