package dev.report.read.json;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * A place in a JSON file.
 *
 * @param line the physical line, 1-based
 * @param column the character in that line, 1-based
 */
record Place(int line, int column) {

    static Place of(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
