package dev.report.markdown;

import java.util.Arrays;
import java.util.List;

/** A run of text within a block. */
public sealed interface Run {

    /** Characters, without Markdown's marks. */
    final class Words implements Run {

        private final String text;
        private final int[] places;

        Words(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        public String text() {
            return text;
        }

        /** The 0-based index in the Markdown of one of the characters. */
        public int place(int at) {
            return places[at];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Words words && words.text.equals(text) && Arrays.equals(words.places, places);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Strong(List<Run> runs) implements Run {}

    record Emphasis(List<Run> runs) implements Run {}

    /** @param place where it begins */
    record Link(List<Run> runs, String url, int place) implements Run {}

    /**
     * A picture.
     *
     * @param runs the words for those who cannot see it
     * @param place where it begins
     */
    record Image(List<Run> runs, String url, int place) implements Run {}

    /**
     * The end of a line within a block.
     *
     * @param hard whether its author wants one there
     */
    record Break(boolean hard) implements Run {}
}
