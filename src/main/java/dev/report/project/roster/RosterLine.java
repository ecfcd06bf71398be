package dev.report.project.roster;

import java.util.List;

/**
 * A record of {@code roster.csv}.
 *
 * @param fields its fields, blanks at their ends included
 * @param number the physical line on which it begins
 */
record RosterLine(List<String> fields, int number) {

    boolean isBlank() {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
