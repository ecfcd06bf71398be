package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.config.TemplateSource;
import dev.report.finding.FindingKind;
import dev.report.finding.PeriodWords;
import dev.report.finding.Severity;
import dev.report.model.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings that the program makes by itself, whatever the definition: what they mean, each with two examples. */
public final class CheckCatalog {

    private static final String FILE = "checks.yaml";

    private CheckCatalog() {}

    /**
     * One kind of finding.
     *
     * @param kind its id, how grave it is, and whether it can be accepted
     * @param title in a few words
     * @param meaning when it is made, and why
     * @param passes an input that does not make it
     * @param fails an input that does
     */
    public record Check(FindingKind kind, Text title, Text meaning, Text passes, Text fails) {

        public String id() {
            return kind.id();
        }

        /** The same in the words for a report's time. */
        public Check in(PeriodWords words) {
            return new Check(kind, words.in(title), words.in(meaning), words.in(passes), words.in(fails));
        }

        /** As printed; {@code policy} where report.yaml decides. */
        public String severity() {
            return kind.severity().map(Severity::wireName).orElse("policy");
        }
    }

    /** All of them by id, in the order of the file. */
    public static Map<String, Check> load() {
        TemplateSource common = TemplateSource.bundled("common");
        ConfigProblems problems = new ConfigProblems("definition", CheckCatalog.class);
        ConfigNode root = ConfigReader.yaml(common, FILE, problems)
                .orElseThrow(() -> new IllegalStateException("missing resource " + FILE));
        Map<String, Check> checks = new LinkedHashMap<>();
        for (ConfigNode node : root.items("checks")) {
            node.only("id", "title", "meaning", "passes", "fails");
            Check check = new Check(
                    FindingKind.of(node.required("id").text()),
                    node.required("title").words(),
                    node.required("meaning").words(),
                    node.required("passes").words(),
                    node.required("fails").words());
            checks.put(check.id(), check);
        }
        problems.throwIfAny();
        return checks;
    }
}
