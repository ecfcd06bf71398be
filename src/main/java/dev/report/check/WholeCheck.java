package dev.report.check;

import dev.report.aggregate.Consolidation;
import dev.report.check.rule.Evaluation;
import dev.report.definition.rule.Scope;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules on the whole, alone and beside last year's; what its units' findings say already is not said again. */
final class WholeCheck {

    private final ReportProject project;
    private final Judgement judgement;

    WholeCheck(ReportProject project, Judgement judgement) {
        this.project = project;
        this.judgement = judgement;
    }

    void check(Consolidation consolidation) {
        FigureTable total = consolidation.total();
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            List<Evaluation.Failure> failures =
                    judgement.evaluate(judgement.evaluator().claims(scope), total, lastYear, judgement.issuer());
            for (Evaluation.Failure failure : failures) {
                if (!judgement.isInherited(scope, failure)) {
                    judgement.add(failure, total, lastYear, Optional.empty(), Remedy.NONE, judgement.issuer());
                }
            }
        }
    }
}
