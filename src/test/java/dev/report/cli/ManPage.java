package dev.report.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Writes the manual page of a command in the language of {@code man}. */
final class ManPage {

    private final CommandWords.Command command;
    private final List<CommandWords.Command> all;
    private final Properties words = new Properties();
    private final StringBuilder page = new StringBuilder();

    /** @param all the program and its commands in the same language */
    ManPage(CommandWords.Command command, List<CommandWords.Command> all, String language) throws IOException {
        this.command = command;
        this.all = all;
        try (InputStream in = ManPage.class.getResourceAsStream("man_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    static String name(CommandWords.Command command) {
        return command.name().isEmpty() ? "report" : "report-" + command.name();
    }

    String text() {
        page.append(".\\\" Made from the program's options by DistributionFilesTest; do not edit.\n");
        page.append(".TH " + name(command).toUpperCase(java.util.Locale.ROOT) + " 1 \"\" report\n");
        section("name");
        line(name(command) + " \\- " + escaped(command.description()));
        section("synopsis");
        line(".B " + escaped(command.synopsis()));
        if (command.name().isEmpty()) {
            section("commands");
            for (CommandWords.Command each : all.subList(1, all.size())) {
                item("report " + each.name(), each.description());
            }
        }
        if (!command.parameters().isEmpty()) {
            section("parameters");
            command.parameters().forEach(each -> item(each.label(), each.description()));
        }
        section("options");
        for (CommandWords.Option option : command.options()) {
            String value = option.label().isEmpty() ? "" : " " + option.label();
            item(String.join(", ", option.names()) + value, option.description());
        }
        list("exit", List.of("0", "1", "2", "3", "4", "130"));
        list(
                "files",
                List.of(
                        "report.yaml",
                        "roster.csv",
                        "submissions/",
                        "narrative/",
                        "waivers.yaml",
                        "history/",
                        "out/",
                        ".report/status.json"));
        list("environment", List.of("JAVA_HOME", "REPORT_JAVA_OPTS", "REPORT_LANG", "NO_COLOR", "XDG_CACHE_HOME"));
        section("see-also");
        line(String.join(
                ", ",
                all.stream()
                        .filter(each -> !each.equals(command))
                        .map(each -> "\\fB" + escaped(name(each)) + "\\fR(1)")
                        .toList()));
        return page.toString();
    }

    private void section(String name) {
        page.append(".SH \"" + words.getProperty(name) + "\"\n");
    }

    private void list(String section, List<String> names) {
        section(section);
        names.forEach(name -> item(name, words.getProperty(section + "." + name.replaceAll("[./]", "-"))));
    }

    private void item(String term, String description) {
        page.append(".TP\n");
        line(".B " + escaped(term));
        line(escaped(description));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** A line may end after each Chinese mark: groff 1.22.4 seeks for ever where words of letters follow some and the terminal is narrow. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replaceAll("([\u3000-\u303f\uff00-\uffef])(?=[!-~])", "$1\\\\:");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
