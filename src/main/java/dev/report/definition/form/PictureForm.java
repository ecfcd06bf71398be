package dev.report.definition.form;

import dev.report.model.SourceLocation;
import java.util.List;

/**
 * A picture (图示) that a definition declares: what it compares, as bars. What the bars say also stands in words beside them.
 *
 * @param id e.g. {@code results}, unique among the definition's pictures
 * @param title as printed over the picture
 * @param kind what stands beside one another
 * @param bars what is compared, in order; empty for a picture of the coverage
 * @param at where the definition says so
 */
public record PictureForm(String id, String title, Kind kind, List<Bar> bars, SourceLocation at) {
    public PictureForm {
        bars = List.copyOf(bars);
    }

    /** What stands beside one another. */
    public enum Kind {
        /** This year's figures. */
        FIGURES,
        /** Each of this year's figures over last year's. */
        YEARS,
        /** The units that submitted and those that must, by kind of unit. */
        COVERAGE
    }

    /**
     * One thing compared.
     *
     * @param label its name
     * @param cells patterns of the cells that are added up, e.g. {@code results.refused.*&#47;total}
     */
    public record Bar(String label, List<String> cells) {
        public Bar {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The pictures of a definition.
     *
     * @param shown whether reports show them, unless report.yaml says otherwise
     * @param list the pictures in order
     */
    public record Gallery(boolean shown, List<PictureForm> list) {
        public Gallery {
            list = List.copyOf(list);
        }
    }
}
