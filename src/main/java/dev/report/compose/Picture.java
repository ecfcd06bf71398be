package dev.report.compose;

import java.util.List;

/**
 * A picture of figures (图示): groups of bars, each with its figure in words beside it.
 *
 * @param id the picture's id, also its anchor
 * @param title as printed
 * @param series what the first, the second, … bar of every group is; empty where a group has one bar
 * @param groups what is compared, in order; at least two
 */
public record Picture(String id, String title, List<String> series, List<Group> groups) {
    public Picture {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
    }

    /**
     * One thing compared.
     *
     * @param label its name
     * @param bars one a series, in their order
     */
    public record Group(String label, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param text the figure as printed, with its measure
     * @param width the bar's length in percent of the longest one in the picture, with one decimal; {@code 0} for no bar
     * @param figure the ids of the figures it was made from, joined by blanks; empty for a number from the roster or of last year
     */
    public record Bar(String text, String width, String figure) {}
}
