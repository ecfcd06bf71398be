package dev.report.check;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submissions;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.FigureTable;
import dev.report.project.ReportProject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Evaluates the rules of a definition: on each unit, on each beside its last year, on all units beside each other, and on the whole. */
public final class RuleCheck {

    private final ReportProject project;
    private final Judgement judgement;

    private RuleCheck(ReportProject project) {
        this.project = project;
        this.judgement = new Judgement(project);
    }

    /**
     * Judges single files, without a whole; that hardly any rule could be evaluated on one is a finding.
     *
     * @param said the findings from reading them: a file with an error has its reason already
     */
    public static RuleResults files(ReportProject project, Submissions submissions, List<Finding> said) {
        Judgement judgement = new Judgement(project);
        new UnitCheck(project, judgement).check(submissions);
        Set<String> faulty = new HashSet<>();
        said.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> faulty.add(finding.place().file()));
        submissions.submissions().stream()
                .filter(submission -> submission.files().stream().noneMatch(faulty::contains))
                .forEach(judgement::requireChecked);
        return judgement.results();
    }

    /**
     * Judges a report that was published, of which only the whole is known, alone and beside last year's.
     *
     * @param project whose issuer and last year they are
     * @param figures its figures, with their places
     * @param unjudged the rules that are left out
     */
    public static RuleResults published(ReportProject project, FigureTable figures, Set<String> unjudged) {
        Judgement judgement = new Judgement(project);
        new PublishedCheck(project, judgement).check(figures, unjudged);
        return judgement.results();
    }

    /** Judges all units and the whole. */
    public static RuleResults all(ReportProject project, Submissions submissions, Consolidation consolidation) {
        return units(project, submissions).whole(consolidation);
    }

    /** Judges all units, of which nobody needs to know yet what they come to together. */
    public static RuleCheck units(ReportProject project, Submissions submissions) {
        RuleCheck check = new RuleCheck(project);
        new UnitCheck(project, check.judgement).check(submissions);
        return check;
    }

    /** Judges the whole after its units. */
    public RuleResults whole(Consolidation consolidation) {
        new WholeCheck(project, judgement).check(consolidation);
        judgement.compareUnits(project);
        return judgement.results();
    }
}
