package dev.report.cli.format;

import dev.report.compile.Compilation;
import dev.report.finding.Finding;
import dev.report.marked.MarkedPage;
import dev.report.marked.Remark;
import dev.report.marked.Source;
import dev.report.model.Text;
import dev.report.published.PublishedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows the findings of published documents in copies of them. */
public final class MarkedFormat {

    private MarkedFormat() {}

    /**
     * The page.
     *
     * @param files path and name of each file that was checked
     * @param shown which findings a person is shown
     */
    public static byte[] of(Compilation compilation, Map<String, Path> files, Predicate<Finding> shown, String language)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        files.forEach((name, file) -> sources.add(new Source(name, file, report(compilation, name))));
        List<Remark> remarks = compilation.findings().stream()
                .filter(shown)
                .sorted(FindingOrder.WORST_FIRST)
                .map(finding -> new Remark(finding, changes(finding)))
                .toList();
        return MarkedPage.of(sources, remarks, language);
    }

    private static Optional<PublishedReport> report(Compilation compilation, String name) {
        return compilation.published().stream()
                .filter(report -> report.document().file().equals(name))
                .findFirst();
    }

    private static List<Text> changes(Finding finding) {
        List<Text> changes = new ArrayList<>(RemedyWords.fix(finding.remedy()));
        changes.addAll(RemedyWords.others(finding.remedy()));
        return changes;
    }
}
