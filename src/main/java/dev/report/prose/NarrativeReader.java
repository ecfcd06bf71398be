package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.config.OutsideLink;
import dev.report.definition.Section;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.NearestName;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.project.NoPlainFileException;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the narrative files that the definition names and fills in the figures they cite. */
public final class NarrativeReader {

    private final ReportProject project;
    private final ProseBinder binder;
    private final Findings findings;

    private NarrativeReader(ReportProject project, Consolidation consolidation) {
        this.project = project;
        this.findings = new Findings(NarrativeReader.class, project.context());
        this.binder = new ProseBinder(project, new CitationBinder(project, consolidation), findings);
    }

    /**
     * The prose and what is wrong with it.
     *
     * @param narrative the prose of each section
     * @param findings by place
     */
    public record Result(Narrative narrative, List<Finding> findings) {}

    public static Result read(ReportProject project, Consolidation consolidation) throws IOException {
        NarrativeReader reader = new NarrativeReader(project, consolidation);
        Narrative narrative = reader.read();
        List<Finding> findings = new ArrayList<>(reader.findings.all());
        findings.sort(Finding.BY_PLACE);
        return new Result(narrative, List.copyOf(findings));
    }

    private Narrative read() throws IOException {
        Map<String, BoundProse> sections = new LinkedHashMap<>();
        if (OutsideLink.leadsOut(project.root(), project.narrative())) {
            refused("outside-link", "narrative");
            return new Narrative(sections);
        }
        List<String> known = new ArrayList<>();
        for (Section section : project.definition().sections()) {
            if (section.narrative().isEmpty()) {
                continue;
            }
            known.add(section.narrative() + ".md");
            Path file = project.narrative().resolve(section.narrative() + ".md");
            String name = "narrative/" + section.narrative() + ".md";
            boolean outside = OutsideLink.leadsOut(project.root(), file);
            boolean other = NoPlainFileException.isOther(file);
            String text = Files.isRegularFile(file) && !outside ? TextFile.read(file) : "";
            if (outside) {
                refused("outside-link", name);
            } else if (other) {
                refused("unopened-file", name);
            } else if (!text.isBlank()) {
                BoundProse prose = binder.bind(name, text);
                LostMarkup.check(prose, findings);
                sections.put(section.id(), prose);
            } else if (section.required()) {
                missing(section, name, Files.exists(file) ? SourceLocation.file(name) : project.place("definition"));
            }
        }
        reportStrangers(known);
        return new Narrative(sections);
    }

    /** What a link shows from elsewhere is no part of the project: nobody who reads the project would see it change. A pipe may never end. */
    private void refused(String id, String name) {
        findings.add(id, SourceLocation.file(name)).values("name", name);
    }

    /** @param at the empty file, or the line of report.yaml that asks for prose by naming the definition */
    private void missing(Section section, String name, SourceLocation at) {
        findings.add(section.heading().isEmpty() ? "missing-prose.untitled" : "missing-prose", at)
                .severity(project.policy().missingProse())
                .values("section", section.heading(), "file", name);
    }

    /** A Markdown file that no section takes would be lost silently. */
    private void reportStrangers(List<String> known) throws IOException {
        if (!Files.isDirectory(project.narrative())) {
            return;
        }
        try (Stream<Path> files = Files.list(project.narrative())) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md") && !known.contains(name)) {
                    Raised stranger = findings.add("unknown-narrative", SourceLocation.file("narrative/" + name))
                            .values("name", name, "names", String.join("、", known));
                    NearestName.of(name, known)
                            .map(near -> CitationBinder.MESSAGES.text("nearest", "name", near))
                            .ifPresent(stranger::help);
                }
            }
        }
    }
}
