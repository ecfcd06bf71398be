package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.config.TemplateSource;
import dev.report.model.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings that the program makes by itself, whatever the definition: what they mean and how grave they are. */
public final class CheckCatalog {

    private static final String FILE = "checks.yaml";

    private CheckCatalog() {}

    /**
     * One kind of finding.
     *
     * @param id its rule id
     * @param severity as printed; {@code policy} where report.yaml decides
     * @param title in a few words
     * @param meaning when it is made, and why
     * @param passes an input that does not make it
     * @param fails an input that does
     * @param waivable whether it can be accepted in waivers.yaml
     */
    public record Check(
            String id, String severity, Text title, Text meaning, String passes, String fails, boolean waivable) {}

    /** All of them by id, in the order of the file. */
    public static Map<String, Check> load() {
        TemplateSource common = TemplateSource.bundled("common");
        ConfigProblems problems = new ConfigProblems("definition");
        ConfigNode root = ConfigReader.yaml(common, FILE, problems)
                .orElseThrow(() -> new IllegalStateException("missing resource " + FILE));
        Map<String, Check> checks = new LinkedHashMap<>();
        for (ConfigNode node : root.items("checks")) {
            node.only("id", "severity", "title", "meaning", "passes", "fails", "waivable");
            Check check = new Check(
                    node.required("id").text(),
                    node.required("severity").text(),
                    node.required("title").words(),
                    node.required("meaning").words(),
                    node.required("passes").text(),
                    node.required("fails").text(),
                    node.flag("waivable", true));
            checks.put(check.id(), check);
        }
        problems.throwIfAny();
        return checks;
    }
}
