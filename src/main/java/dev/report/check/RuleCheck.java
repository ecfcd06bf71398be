package dev.report.check;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submissions;
import dev.report.project.ReportProject;

/** Evaluates the rules of a definition: on each unit, on each beside its last year, on all units beside each other, and on the whole. */
public final class RuleCheck {

    private RuleCheck() {}

    /** Judges single submissions, without a whole. */
    public static RuleResults units(ReportProject project, Submissions submissions) {
        Judgement judgement = new Judgement(project);
        new UnitCheck(project, judgement).check(submissions);
        return judgement.results();
    }

    /** Judges all units and the whole. */
    public static RuleResults all(ReportProject project, Submissions submissions, Consolidation consolidation) {
        Judgement judgement = new Judgement(project);
        new UnitCheck(project, judgement).check(submissions);
        new WholeCheck(project, judgement).check(consolidation);
        return judgement.results();
    }
}
