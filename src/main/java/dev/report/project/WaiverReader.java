package dev.report.project;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.finding.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code waivers.yaml}: a list of accepted findings. */
final class WaiverReader {

    static final String FILE = "waivers.yaml";

    private static final Messages MESSAGES = new Messages(WaiverReader.class);

    private WaiverReader() {}

    static List<Waiver> read(String text, ConfigProblems problems) {
        List<Waiver> waivers = new ArrayList<>();
        ConfigNode file = ConfigReader.yaml(text, FILE, problems);
        boolean isEmpty = file.isMapping() && file.keys().isEmpty();
        for (ConfigNode node : isEmpty ? List.<ConfigNode>of() : file.items()) {
            if (!node.isMapping() || node.keys().isEmpty()) {
                problems.add(node.at(), MESSAGES.text("waiver.shape"), MESSAGES.text("waiver.shape.help"));
            } else {
                waivers.add(waiver(node, problems));
            }
        }
        return waivers;
    }

    private static Waiver waiver(ConfigNode node, ConfigProblems problems) {
        node.only("rule", "unit", "cell", "value", "reason", "approver", "expires");
        return new Waiver(
                node.required("rule").text(),
                node.text("unit", ""),
                node.text("cell", ""),
                node.text("value", ""),
                node.required("reason").text(),
                node.required("approver").text(),
                node.get("expires").flatMap(day -> date(day, problems)),
                node.at());
    }

    private static Optional<LocalDate> date(ConfigNode node, ConfigProblems problems) {
        try {
            return Optional.of(LocalDate.parse(node.text()));
        } catch (DateTimeParseException e) {
            problems.add(
                    node.at(), MESSAGES.text("project.date", "value", node.text()), MESSAGES.text("project.date.help"));
            return Optional.empty();
        }
    }
}
