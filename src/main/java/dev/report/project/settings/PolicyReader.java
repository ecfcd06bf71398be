package dev.report.project.settings;

import dev.report.config.ConfigNode;
import dev.report.finding.Severity;
import dev.report.project.Policy;
import java.util.Optional;

/** Reads how grave blank cells, missing units and missing prose are, and on which findings a run fails: {@code policy}. */
public final class PolicyReader {

    private enum Gravity {
        ERROR,
        WARNING
    }

    private enum FailOn {
        ERROR,
        WARNING,
        NEVER
    }

    private PolicyReader() {}

    /** @param yaml report.yaml; what it leaves open is an error */
    public static Policy read(ConfigNode yaml) {
        ConfigNode node = yaml.get("policy").orElse(ConfigNode.empty(yaml.at(), yaml.problems()));
        node.only("blank", "missing-unit", "missing-prose", "fail-on");
        return new Policy(
                node.choice("blank", Policy.Blank.class, Policy.Blank.ERROR),
                gravity(node, "missing-unit"),
                gravity(node, "missing-prose"),
                switch (node.choice("fail-on", FailOn.class, FailOn.ERROR)) {
                    case ERROR -> Optional.of(Severity.ERROR);
                    case WARNING -> Optional.of(Severity.WARNING);
                    case NEVER -> Optional.empty();
                });
    }

    private static Severity gravity(ConfigNode node, String key) {
        return node.choice(key, Gravity.class, Gravity.ERROR) == Gravity.ERROR ? Severity.ERROR : Severity.WARNING;
    }
}
