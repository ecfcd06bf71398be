package dev.report.lint;

import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.definition.SentenceRules;

/**
 * What the rules look for in the prose of a definition.
 *
 * @param words words, in its language
 * @param sentences which words mean which figure
 */
public record Lexicon(ProseWords words, SentenceRules sentences) {

    /**
     * Reads both.
     *
     * @throws dev.report.config.ConfigException if a file is faulty
     */
    public static Lexicon of(ReportDefinition definition) {
        return new Lexicon(ProseWords.of(definition), SentenceRules.of(definition));
    }
}
