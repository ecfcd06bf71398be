package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.config.OutsideLink;
import dev.report.definition.Section;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.NoPlainFileException;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the narrative files that the definition names and fills in the figures they cite. */
public final class NarrativeReader {

    /** The folder of a report's prose. */
    public static final String FOLDER = "narrative";

    private final ReportProject project;
    private final List<String> folders;
    private final ProseBinder binder;
    private final Findings findings;

    private NarrativeReader(ReportProject project, Consolidation consolidation, List<String> folders) {
        this.project = project;
        this.folders = folders;
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
        return read(project, consolidation, List.of(FOLDER));
    }

    /** @param folders where a section's file is looked for: the first that has one is taken */
    public static Result read(ReportProject project, Consolidation consolidation, List<String> folders)
            throws IOException {
        NarrativeReader reader = new NarrativeReader(project, consolidation, folders);
        Narrative narrative = reader.read();
        List<Finding> findings = new ArrayList<>(reader.findings.all());
        findings.sort(Finding.BY_PLACE);
        return new Result(narrative, List.copyOf(findings));
    }

    private Narrative read() throws IOException {
        Map<String, BoundProse> sections = new LinkedHashMap<>();
        for (String folder : folders) {
            if (OutsideLink.leadsOut(project.root(), project.root().resolve(folder))) {
                refused("outside-link", folder);
                return new Narrative(sections);
            }
        }
        List<String> known = new ArrayList<>();
        for (Section section : project.definition().sections()) {
            if (!section.narrative().isEmpty()) {
                known.add(section.narrative() + ".md");
                read(section).ifPresent(prose -> sections.put(section.id(), prose));
            }
        }
        reportStrangers(known);
        return new Narrative(sections);
    }

    private Optional<BoundProse> read(Section section) throws IOException {
        String name = place(section.narrative() + ".md");
        Path file = project.root().resolve(name);
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
            return Optional.of(prose);
        } else if (section.required()) {
            missing(section, name, Files.exists(file) ? SourceLocation.file(name) : project.place("definition"));
        }
        return Optional.empty();
    }

    /** The file of a section: in the first folder that has one, else where it is asked for. */
    private String place(String file) {
        return folders.stream()
                .map(folder -> folder + "/" + file)
                .filter(name -> Files.exists(project.root().resolve(name), LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElse(folders.get(folders.size() - 1) + "/" + file);
    }

    /** What a link shows from elsewhere is no part of the project: nobody who reads the project would see it change. A pipe may never end. */
    private void refused(String id, String name) {
        findings.add(id, SourceLocation.file(name)).values("name", name);
    }

    /** @param at the empty file, or the line of report.yaml that asks for prose by naming the definition */
    private void missing(Section section, String name, SourceLocation at) throws IOException {
        Optional<String> other = at.file().equals(name) ? Optional.empty() : OtherProse.beside(project.root(), name);
        if (other.isPresent()) {
            findings.add("missing-prose.other-file", SourceLocation.file(other.get()))
                    .severity(project.policy().missingProse())
                    .values("file", name, "found", other.get());
            return;
        }
        findings.add(section.heading().isEmpty() ? "missing-prose.untitled" : "missing-prose", at)
                .severity(project.policy().missingProse())
                .values("section", section.heading(), "file", name);
    }

    /** A Markdown file that no section takes would be lost silently. */
    private void reportStrangers(List<String> known) throws IOException {
        for (String folder : folders) {
            if (Files.isDirectory(project.root().resolve(folder))) {
                reportStrangers(folder, known);
            }
        }
    }

    private void reportStrangers(String folder, List<String> known) throws IOException {
        try (Stream<Path> files = Files.list(project.root().resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md") && !known.contains(name)) {
                    Raised stranger = findings.add("unknown-narrative", SourceLocation.file(folder + "/" + name))
                            .values("name", name, "names", Text.list(known));
                    CitationFault.nearest(name, known).ifPresent(stranger::help);
                }
            }
        }
    }
}
