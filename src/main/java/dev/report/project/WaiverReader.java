package dev.report.project;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code waivers.yaml}: a list of accepted findings. */
final class WaiverReader {

    static final String FILE = "waivers.yaml";

    private WaiverReader() {}

    static List<Waiver> read(String text, ConfigProblems problems) {
        List<Waiver> waivers = new ArrayList<>();
        ConfigNode file = ConfigReader.yaml(text, FILE, problems);
        boolean isEmpty = file.isMapping() && file.keys().isEmpty();
        for (ConfigNode node : isEmpty ? List.<ConfigNode>of() : file.items()) {
            if (!node.isMapping() || node.keys().isEmpty()) {
                problems.add("project-file.waiver-shape", node.at());
            } else {
                waivers.add(waiver(node));
            }
        }
        return waivers;
    }

    private static Waiver waiver(ConfigNode node) {
        node.only("rule", "unit", "cell", "value", "reason", "approver", "expires");
        return new Waiver(
                node.required("rule").line(),
                node.text("unit", ""),
                node.text("cell", ""),
                node.text("value", ""),
                node.required("reason").text(),
                node.required("approver").text(),
                node.get("expires").flatMap(Day::of),
                node.at());
    }
}
