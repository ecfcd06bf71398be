package dev.report.lint;

import dev.report.lint.number.ApproximateSum;
import dev.report.lint.number.ListSum;
import dev.report.lint.number.ScaledCount;
import dev.report.lint.phrase.PhraseChanges;
import dev.report.lint.phrase.PhraseDates;
import dev.report.lint.phrase.PhraseLimits;
import dev.report.lint.phrase.PhraseLists;
import dev.report.lint.phrase.PhraseTables;
import dev.report.lint.ratio.ChangeAndShare;
import dev.report.lint.ratio.PercentRange;
import dev.report.lint.ratio.ShareSum;
import dev.report.lint.structure.ForeignText;
import dev.report.lint.structure.GenericText;
import dev.report.lint.structure.MissingTopic;
import dev.report.lint.structure.NoNumber;
import dev.report.lint.structure.PartsAnnounced;
import dev.report.lint.structure.SectionLength;
import dev.report.lint.structure.SimilarToLastYear;
import dev.report.lint.structure.StubSection;
import dev.report.lint.table.LiteralCount;
import dev.report.lint.table.TableClaims;
import dev.report.lint.table.TextVersusTable;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.ProseRule;
import dev.report.lint.wording.BrokenProse;
import dev.report.lint.wording.CitationBrackets;
import dev.report.lint.wording.ClosedYearWords;
import dev.report.lint.wording.DamagedDate;
import dev.report.lint.wording.MisquotedTitle;
import dev.report.lint.wording.Numerals;
import dev.report.lint.wording.PauseBetweenTitles;
import dev.report.lint.wording.PersonalData;
import dev.report.lint.wording.Punctuation;
import dev.report.lint.wording.SupersededCitation;
import dev.report.lint.wording.UnitCount;
import dev.report.lint.wording.Wording;
import dev.report.lint.wording.YearAgreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that are asked of every section. What is asked of a file or a report as a whole is called by {@link ProseLinter}.
 *
 * <p>A rule is asked of a language whose file of words, {@code lint/zh.yaml} or {@code lint/en.yaml}, has an entry of its id.
 */
final class RuleList {

    private RuleList() {}

    /**
     * The rules by the id of their findings.
     *
     * @param documents all that will be judged: some words are looked for in all of it
     */
    static Map<String, ProseRule> of(List<Document> documents, LintContext context) {
        Optional<TableClaims> claims = TableClaims.of(documents, context);
        Map<String, ProseRule> rules = new LinkedHashMap<>();
        // First: what follows from a number that the tables contradict is not reported beside it.
        rules.put(
                "text-versus-table",
                (document, known, findings) ->
                        claims.ifPresent(each -> TextVersusTable.check(document, known, each, findings)));
        rules.put("scaled-count", ScaledCount::check);
        rules.put("list-sum", ListSum::check);
        rules.put("approximate-sum", ApproximateSum::check);
        rules.put(
                "change-and-share",
                (document, known, findings) -> ChangeAndShare.check(document, known, claims, findings));
        rules.put("share-sum", ShareSum::check);
        rules.put("percent-range", PercentRange::check);
        // Last of the numbers: one that is reported as wrong needs no advice to cite it.
        rules.put(
                "literal-count", (document, known, findings) -> LiteralCount.check(document, known, claims, findings));
        rules.put("unit-count", UnitCount::check);
        rules.put("parts-announced", PartsAnnounced::check);
        rules.put("year-agreement", YearAgreement::check);
        rules.put("closed-year-words", ClosedYearWords::check);
        rules.put("damaged-date", DamagedDate::check);
        rules.put("superseded-citation", SupersededCitation::check);
        rules.put("misquoted-title", MisquotedTitle::check);
        rules.put("citation-brackets", CitationBrackets::check);
        rules.put("foreign-text", ForeignText::check);
        rules.put("generic-text", GenericText::check);
        rules.put("no-number", NoNumber::check);
        rules.put("stub-section", StubSection::check);
        rules.put("missing-topic", MissingTopic::check);
        rules.put("section-length", SectionLength::check);
        rules.put("similar-to-last-year", SimilarToLastYear::check);
        rules.put("wording", (document, known, findings) -> Wording.check(document, documents, known, findings));
        rules.put("broken-prose", BrokenProse::check);
        rules.put("punctuation", (document, known, findings) -> Punctuation.check(document, documents, findings));
        rules.put("pause-between-titles", PauseBetweenTitles::check);
        rules.put("numerals", Numerals::check);
        rules.put("personal-data", PersonalData::check);
        return context.definition().heading().style().isChinese() ? rules : ofPhrases(rules, claims);
    }

    /** The rules for a language that writes words apart: the same ids, found by patterns with named parts. */
    private static Map<String, ProseRule> ofPhrases(Map<String, ProseRule> rules, Optional<TableClaims> claims) {
        Map<String, ProseRule> phrases = new LinkedHashMap<>(rules);
        phrases.put(
                "text-versus-table",
                (document, known, findings) ->
                        claims.ifPresent(each -> PhraseTables.check(document, known, each, findings)));
        phrases.put("share-sum", PhraseLimits::together);
        phrases.put("percent-range", PhraseLimits::each);
        phrases.put("list-sum", PhraseLists::check);
        phrases.put(
                "change-and-share",
                (document, known, findings) -> PhraseChanges.check(document, known, claims, findings));
        phrases.put("damaged-date", PhraseDates::days);
        phrases.put("year-agreement", PhraseDates::years);
        return phrases;
    }
}
