package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.TemplateSource;
import dev.report.definition.form.FormTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sections of a definition; each must have the templates that place it. */
final class SectionReader {

    /** What a section's template is called in each output format. */
    private static final List<String> FORMATS = List.of(".ftlh", ".md.ftl");

    private final TemplateSource templates;
    private final Map<String, FormTable> tables;
    private final Style style;
    private final ConfigProblems problems;

    SectionReader(TemplateSource templates, Map<String, FormTable> tables, Style style, ConfigProblems problems) {
        this.templates = templates;
        this.tables = tables;
        this.style = style;
        this.problems = problems;
    }

    List<Section> read(List<ConfigNode> nodes) {
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConfigNode node : nodes) {
            node.only("id", "number", "title", "template", "narrative", "required", "tables");
            Section section = section(node);
            if (!ids.add(section.id())) {
                problems.add("definition.twice", node.at()).values("name", section.id());
            }
            sections.add(section);
        }
        return sections;
    }

    private Section section(ConfigNode node) {
        String template = node.required("template").text();
        for (String format : FORMATS) {
            if (!template.isEmpty() && !templates.has("sections/" + template + format)) {
                problems.add("definition.no-template", node.at()).values("name", "sections/" + template + format);
            }
        }
        for (ConfigNode table : node.items("tables")) {
            if (!tables.containsKey(table.text())) {
                problems.unknown("definition.unknown-table", table.at(), table.text(), tables.keySet());
            }
        }
        String number = node.text("number", "");
        String title = node.text("title", "");
        return new Section(
                node.required("id").text(),
                number,
                title,
                style.heading(number, title),
                template,
                node.text("narrative", ""),
                node.flag("required", false),
                node.texts("tables"),
                node.at());
    }
}
