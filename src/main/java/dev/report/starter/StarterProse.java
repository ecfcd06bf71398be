package dev.report.starter;

import dev.report.definition.ProseRules;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.model.CellKey;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The narrative of a new project: for each section with a title a sentence that cites its figures, and the topics that it must speak of, as headings
 * where they are many. What is still to be written stands in brackets, which is reported until it is.
 */
final class StarterProse {

    private static final int MOST_FIGURES = 6;
    private static final int MANY_TOPICS = 3;

    private final Beginning beginning;
    private final ReportDefinition definition;

    StarterProse(Beginning beginning) {
        this.beginning = beginning;
        this.definition = beginning.definition();
    }

    /** The files by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Section section : definition.sections()) {
            if (!section.narrative().isEmpty()) {
                files.put(section.narrative() + ".md", text(section));
            }
        }
        return files;
    }

    private String text(Section section) {
        List<String> paragraphs = new ArrayList<>();
        List<ProseRules.Topic> topics = topics(section);
        if (topics.stream().allMatch(topic -> topic.draft().isEmpty())) {
            paragraphs.add(sentence(cited(section)));
        }
        boolean hasParts = !section.heading().isEmpty() && topics.size() >= MANY_TOPICS;
        for (int i = 0; i < topics.size(); i++) {
            ProseRules.Topic topic = topics.get(i);
            if (hasParts) {
                paragraphs.add(
                        ProjectStarter.say(beginning, "heading", "number", number(i), "topic", say(topic.name())));
            }
            paragraphs.add(guide(topic));
            paragraphs.add(
                    topic.draft().isEmpty()
                            ? ProjectStarter.say(beginning, "topic", "topic", say(topic.name()))
                            : topic.draft());
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** What is asked here and by what, in a comment, which no document prints. */
    private String guide(ProseRules.Topic topic) {
        String key = topic.basis().isEmpty() ? "guide.topic" : "guide";
        return "<!-- " + ProjectStarter.say(beginning, key, "topic", say(topic.name()), "basis", say(topic.basis()))
                + " -->";
    }

    private String say(Text words) {
        return words.in(definition.heading().style().spoken());
    }

    private String number(int index) {
        String[] numbers = ProjectStarter.say(beginning, "numbers").split(",");
        return index < numbers.length ? numbers[index] : Integer.toString(index + 1);
    }

    private List<ProseRules.Topic> topics(Section section) {
        String level = beginning.level().name().toLowerCase(Locale.ROOT);
        return definition.prose().topics().stream()
                .filter(topic -> topic.section().equals(section.id()))
                .filter(topic -> topic.levels().isEmpty() || topic.levels().contains(level))
                .toList();
    }

    private String sentence(List<CellKey> cells) {
        List<String> parts = new ArrayList<>();
        for (CellKey key : cells) {
            int cell = definition.cells().position(key);
            Indicator indicator = definition.indicator(cell);
            boolean isTotal = key.breakdown().equals("total");
            parts.add(ProjectStarter.say(
                    beginning,
                    "figure",
                    "label",
                    isTotal ? indicator.label() : definition.label(cell),
                    "cited",
                    "${f('" + (isTotal ? key.indicator() : key) + "')}",
                    "measure",
                    indicator.measure().label()));
        }
        return ProjectStarter.say(
                beginning,
                beginning.period().isCalendarYear() ? "sentence" : "sentence.period",
                "figures",
                String.join(ProjectStarter.say(beginning, "comma"), parts));
    }

    /** The figures that a section's sentence cites: those of its own tables, else the first of the form. */
    private List<CellKey> cited(Section section) {
        List<CellKey> own = new ArrayList<>();
        section.tables().forEach(id -> own.addAll(main(definition.figureTables().get(id))));
        if (own.isEmpty()) {
            definition
                    .figureTables()
                    .values()
                    .forEach(table -> main(table).stream().findFirst().ifPresent(own::add));
        }
        if (own.isEmpty()) {
            definition.cells().keys().stream().findFirst().ifPresent(own::add);
        }
        return own.stream().limit(MOST_FIGURES).toList();
    }

    /** The cells of a table that a reader asks for first: of split ones the totals, of many rows those on the first level. */
    private List<CellKey> main(FormTable table) {
        List<CellKey> cells = new ArrayList<>();
        for (FormTable.FormBlock block : table.blocks()) {
            List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
            for (List<AxisNode> row : rows) {
                for (List<AxisNode> column : AxisNode.paths(block.columns())) {
                    CellKey key = FormTable.FormBlock.cell(row, column);
                    boolean isMain =
                            key.breakdown().isEmpty() || key.breakdown().equals("total");
                    if (isMain && (row.size() <= 1 || key.indicator().endsWith(".total"))) {
                        cells.add(key);
                    }
                }
            }
        }
        return cells;
    }
}
