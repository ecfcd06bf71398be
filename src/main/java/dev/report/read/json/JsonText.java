package dev.report.read.json;

/**
 * A text in a JSON file, and its place.
 *
 * @param text a string's content, a number as written, empty for null
 * @param place its first character
 */
record JsonText(String text, Place place) {

    JsonText at(Place other) {
        return new JsonText(text, other);
    }
}
