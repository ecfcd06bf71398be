package dev.report.definition;

import dev.report.definition.computed.CellPatterns;
import dev.report.definition.form.Category;
import dev.report.definition.form.Indicator;
import dev.report.model.CellKey;

/**
 * What a rule holds for this time: nothing in particular, a category, an indicator or a cell. It completes the terms of the
 * rule's formulas and names the repetition in messages.
 */
public sealed interface Repetition {

    /** The only repetition of a rule that holds once. */
    Repetition ONCE = new Once();

    /** What it is at, as definitions write it; empty for a rule that holds once. */
    String key();

    /** What it is called in messages; empty for a rule that holds once. */
    String label();

    /** The cells that a term of the rule's formulas stands for, as a pattern. */
    String pattern(String term);

    /** A cell's name beside {@link #label}: what all cells of the repetition share is left out. */
    String cellLabel(ReportDefinition definition, int cell);

    /** A rule that holds once: its terms name cells. */
    record Once() implements Repetition {
        @Override
        public String key() {
            return "";
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public String pattern(String term) {
            return term;
        }

        @Override
        public String cellLabel(ReportDefinition definition, int cell) {
            return definition.label(cell);
        }
    }

    /** A rule at one category of its breakdown: its terms name indicators. */
    record OfCategory(Category category) implements Repetition {
        @Override
        public String key() {
            return category.code();
        }

        @Override
        public String label() {
            return category.label();
        }

        @Override
        public String pattern(String term) {
            return CellPatterns.ofCategory(term, category.code());
        }

        @Override
        public String cellLabel(ReportDefinition definition, int cell) {
            return definition.indicator(cell).label();
        }
    }

    /** A rule at one indicator: its terms name categories. */
    record OfIndicator(Indicator indicator) implements Repetition {
        @Override
        public String key() {
            return indicator.key();
        }

        @Override
        public String label() {
            return indicator.label();
        }

        @Override
        public String pattern(String term) {
            return indicator.key() + "/" + term;
        }

        @Override
        public String cellLabel(ReportDefinition definition, int cell) {
            String code = definition.cells().key(cell).breakdown();
            return definition
                    .indicator(cell)
                    .breakdown()
                    .flatMap(breakdown -> breakdown.category(code))
                    .map(Category::label)
                    .orElse(definition.label(cell));
        }
    }

    /**
     * A rule at one cell: its terms name the cell as {@code it}, others by their keys.
     *
     * @param cell the cell, of an indicator that is split or not
     * @param label its name in messages, e.g. {@code 本年新收（总计）}
     */
    record OfCell(CellKey cell, String label) implements Repetition {
        @Override
        public String key() {
            return cell.toString();
        }

        @Override
        public String pattern(String term) {
            return term.equals("it") ? key() : term;
        }

        @Override
        public String cellLabel(ReportDefinition definition, int position) {
            return definition.label(position);
        }
    }
}
