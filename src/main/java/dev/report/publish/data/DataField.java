package dev.report.publish.data;

import java.util.EnumSet;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param name what programs call it
 * @param title what people call it
 * @param type as Table Schema has it, e.g. {@code integer}
 * @param measure what its numbers are counted in; empty for text
 * @param table the official table that it is in; empty for none
 * @param traits what else holds of its values
 */
record DataField(String name, String title, String type, String measure, String table, Set<Trait> traits) {

    /** Something that holds of the values of a column. */
    enum Trait {
        /** Every row has one. */
        REQUIRED,
        /** A number may have a word beside it that says that it is no exact one. */
        APPROXIMATE
    }

    /** A column that is no cell of the form. */
    static DataField of(String name, String title, String type, boolean isRequired) {
        return new DataField(
                name, title, type, "", "", isRequired ? EnumSet.of(Trait.REQUIRED) : EnumSet.noneOf(Trait.class));
    }
}
