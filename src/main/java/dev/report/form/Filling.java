package dev.report.form;

import dev.report.definition.text.TextItem;
import java.math.BigDecimal;
import java.util.Optional;

/** What a unit types into a form. */
public interface Filling {

    /** The value of a cell, by its position in the definition; empty where it is left as it is. */
    Optional<BigDecimal> figure(int cell);

    /**
     * What is given in words.
     *
     * @param row the row of the list that it is in, from 0; 0 where it is in none
     */
    String words(TextItem item, int row);

    /** How many rows of each list are filled in. */
    int rows();
}
