package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.finding.Severity;
import dev.report.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a definition expects of the narrative: its {@code prose:} block.
 *
 * @param titles full titles of laws and notices that a misspelt one is compared with
 * @param superseded document numbers and articles that no longer apply
 * @param wrongTitles titles often misquoted
 * @param topics what sections must speak of
 * @param levelWords level of an issuer to words of a level above it, e.g. {@code township} to 全省
 * @param genericWords words that stand where numbers should
 * @param vagueTimes words for "now" in a report on a year that is over
 * @param numbersRequired sections that must name at least one number
 * @param lengths section to the characters it should not exceed
 * @param stubs section to the characters below which it says nothing
 * @param exactTitles whether a report must have the sections by these very titles, in this order
 * @param wrongWords slips of the pen
 * @param publishBy level of an issuer to the last day of publication, month and day, e.g. {@code 03-31}
 * @param yearBegins the day on which the year of a report begins in the calendar year before, {@code 10-01}; empty for its own 1 January
 * @param similarity how much of last year's text may come again
 * @param basis rule to the law that it rests on where the definition's is another than the program's
 * @param disabled rules that are not applied
 */
public record ProseRules(
        List<String> titles,
        List<Replaced> superseded,
        List<Replaced> wrongTitles,
        List<Topic> topics,
        Map<String, List<String>> levelWords,
        List<String> genericWords,
        List<String> vagueTimes,
        List<String> numbersRequired,
        Map<String, Integer> lengths,
        Map<String, Integer> stubs,
        boolean exactTitles,
        List<Replaced> wrongWords,
        Map<String, String> publishBy,
        String yearBegins,
        Similarity similarity,
        Map<String, Text> basis,
        List<String> disabled) {

    /** In place of a section's id: a topic that may stand anywhere in a whole report. */
    public static final String WHOLE_REPORT = "report";

    /**
     * Words that should not stand, and what should stand instead.
     *
     * @param text as written, e.g. {@code 〔2019〕60号}
     * @param use what applies now
     * @param with the words count only in a sentence that holds one of these; empty for any sentence
     * @param unless the words are in order in a sentence that holds one of these
     */
    public record Replaced(String text, String use, List<String> with, List<String> unless) {}

    /**
     * Something that a section must speak of.
     *
     * @param name what people call it
     * @param section the section's id; {@code report} for anywhere in a whole report
     * @param any words of which one must occur
     * @param levels the issuers it is asked of; empty for all
     * @param severity how grave its absence is
     * @param basis the source that asks for it
     * @param draft how a new project begins to speak of it, in Markdown with citations; empty for nothing
     */
    public record Topic(
            Text name,
            String section,
            List<String> any,
            List<String> levels,
            Severity severity,
            Text basis,
            String draft) {}

    /**
     * How similar to last year's text a section may be.
     *
     * @param percent from which it is a warning
     * @param sections the sections compared
     */
    public record Similarity(int percent, List<String> sections) {}

    static ProseRules read(Optional<ConfigNode> block, List<Section> sections, ConfigProblems problems) {
        return block.map(node -> new ProseRulesReader(sections, problems).read(node))
                .orElse(new ProseRules(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        false,
                        List.of(),
                        Map.of(),
                        "",
                        new Similarity(100, List.of()),
                        Map.of(),
                        List.of()));
    }
}
