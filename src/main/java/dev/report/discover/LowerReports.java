package dev.report.discover;

import dev.report.config.ConfigException;
import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.config.OutsideLink;
import dev.report.finding.Context;
import dev.report.finding.Raised;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.TextFile;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports of the level below whose figures are submissions of this one (下级报告).
 *
 * <p>Shape: a YAML file in {@code submissions/} says which unit's figures are those of which project:
 * {@code 510781: ../jiangyou-2025}, a path from this project's folder. The project's {@code out/model.json} is then read.
 */
final class LowerReports {

    private static final String MODEL = "out/" + SubmissionFile.MODEL;

    private final Path root;
    private final Roster roster;
    private final ConfigProblems problems;

    LowerReports(Path root, Roster roster, Context context) {
        this.root = root;
        this.roster = roster;
        this.problems = new ConfigProblems("lower-report", LowerReports.class, context);
    }

    /** The models that a project's lists name, as they name them: inputs that are elsewhere. */
    static List<String> models(ReportProject project) throws IOException {
        List<String> models = new ArrayList<>();
        Path folder = project.root().resolve(ReportProject.SUBMISSIONS);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
                for (Path list : lists) {
                    if (!Files.isRegularFile(list) || OutsideLink.leadsOut(project.root(), list)) {
                        continue;
                    }
                    Intake named = new LowerReports(project.root(), project.roster(), project.context())
                            .read(list, list.toString());
                    named.files().forEach(file -> models.add(file.name()));
                }
            }
        }
        return models;
    }

    /**
     * The reports that one such file names.
     *
     * @param name its path relative to the project
     * @throws IOException if it cannot be read
     */
    Intake read(Path file, String name) throws IOException {
        List<SubmissionFile> reports = new ArrayList<>();
        try {
            ConfigNode yaml = ConfigReader.yaml(TextFile.read(file), name, problems);
            if (!yaml.isMapping()) {
                problems.form(yaml.at(), "config.mapping-expected");
            }
            yaml.entries().forEach((code, project) -> report(code, project).ifPresent(reports::add));
        } catch (ConfigException e) {
            return new Intake(List.of(), e.findings());
        }
        return new Intake(reports, problems.findings());
    }

    private Optional<SubmissionFile> report(String code, ConfigNode project) {
        Optional<Unit> unit = roster.named(code);
        if (unit.isEmpty()) {
            Raised stranger =
                    problems.add("lower-report.unknown-unit", project.at()).values("unit", code);
            List<String> codes =
                    roster.units().stream().map(each -> each.code().value()).toList();
            ConfigProblems.nearest(code, codes).ifPresent(stranger::help);
            return Optional.empty();
        }
        Optional<Path> named = project.path(root);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path folder = named.get().normalize();
        Path model = folder.resolve(MODEL);
        if (!Files.isRegularFile(model)) {
            boolean exists = Files.isRegularFile(folder.resolve(ReportProject.FILE));
            String key = exists ? "lower-report.not-compiled" : "lower-report.no-project";
            problems.add(key, project.at()).unit(unit.get().code()).values("folder", project.text());
            return Optional.empty();
        }
        String shown = project.text().replaceAll("/+$", "") + "/" + MODEL;
        return Optional.of(new SubmissionFile(
                shown,
                model,
                new Sender(Sender.By.CODE, List.of(unit.get())),
                Optional.of(folder),
                Optional.of(project.at())));
    }
}
