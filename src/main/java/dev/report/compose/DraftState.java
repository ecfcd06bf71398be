package dev.report.compose;

/**
 * What a draft (草稿) owes its reader on every page: how far it is from final.
 *
 * @param errors how many errors are open
 * @param warnings how many warnings are open
 */
public record DraftState(long errors, long warnings) {

    /** The words that mark every page, e.g. {@code 草稿：应报81个单位，已报80个；未处理的错误3个、警告5个}. */
    String mark(ReportWords words, ReportModel.CoverageText coverage) {
        Object[] state = {
            "submitted", coverage.submitted(), "expected", coverage.expected(), "errors", errors, "warnings", warnings
        };
        return words.say("draft", state);
    }
}
