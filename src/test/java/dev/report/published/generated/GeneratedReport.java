package dev.report.published.generated;

import dev.report.cli.Terminal;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.json.ModelReader;
import dev.report.json.PublishedModel;
import dev.report.model.CellKey;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A report that this program made of drawn figures: what is printed where is known to the last digit.
 *
 * @param definition its form
 * @param model what was put in
 * @param files its documents, by name
 */
record GeneratedReport(ReportDefinition definition, PublishedModel model, SortedMap<String, byte[]> files) {

    /** Every document of a report. */
    static final String ALL = "markdown,html,pdf,docx";

    /**
     * Draws a report and compiles it.
     *
     * @param folder where its project is made; removed again
     * @param outputs which documents, as {@code --outputs} names them
     */
    static GeneratedReport of(GeneratedProject.Form form, int seed, Path folder, String outputs) throws IOException {
        ProjectFolder project = new GeneratedProject(form, seed).in(folder.resolve(form + "-" + seed));
        Terminal run = Terminal.run("compile", project.root(), "--outputs", outputs);
        if (!project.outputs().containsKey(PublishedModel.FILE)) {
            throw new IllegalStateException(run.all());
        }
        SortedMap<String, byte[]> files = project.outputs();
        String json = new String(files.get(PublishedModel.FILE), StandardCharsets.UTF_8);
        ReportDefinition definition =
                DefinitionLoader.load(form.definition(), project.root()).orElseThrow();
        PublishedModel model = ModelReader.read(json, PublishedModel.FILE).model();
        ProjectFolder.delete(project.root());
        return new GeneratedReport(definition, model, files);
    }

    /** The cells that the report prints in its official tables. */
    Set<CellKey> printed() {
        Set<CellKey> printed = new LinkedHashSet<>();
        Map<String, FormTable> tables = definition.tables();
        definition
                .sections()
                .forEach(section -> section.tables()
                        .forEach(id -> printed.addAll(tables.get(id).cells())));
        return printed;
    }
}
