package dev.report.prose;

import java.util.List;

/** A block of prose as parsed from Markdown. */
public sealed interface Prose {

    /** The block's name for templates. */
    String kind();

    /**
     * A heading inside a section.
     *
     * @param level 2 for （一）, 3 for 1., 4 for （1）
     */
    record Heading(int level, List<Inline> inlines) implements Prose {
        @Override
        public String kind() {
            return "heading";
        }
    }

    record Paragraph(List<Inline> inlines) implements Prose {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /**
     * A list.
     *
     * @param ordered whether the items are numbered
     * @param start the first number
     * @param items the blocks of each item
     */
    record Items(boolean ordered, int start, List<List<Prose>> items) implements Prose {
        @Override
        public String kind() {
            return "list";
        }
    }

    record Quote(List<Prose> blocks) implements Prose {
        @Override
        public String kind() {
            return "quote";
        }
    }

    /**
     * A table.
     *
     * @param head the cells of the head row
     * @param rows the cells of the other rows
     * @param columns how each column is set: {@code left}, {@code center} or {@code right}, with {@code  short} behind it where
     *     no cell needs a second line
     */
    record Grid(List<List<Inline>> head, List<List<List<Inline>>> rows, List<String> columns) implements Prose {
        @Override
        public String kind() {
            return "table";
        }
    }

    /** A run of text within a block. */
    sealed interface Inline {

        /** The run's name for templates. */
        String kind();

        record Words(String text) implements Inline {
            @Override
            public String kind() {
                return "words";
            }
        }

        /**
         * A cited figure.
         *
         * @param text as printed
         * @param figure the ids of the figures it was made from, joined by blanks; empty for a year or a roster count
         * @param part the units or kinds of unit whose part of the figures it is; empty for the issuer's own
         */
        record Cited(String text, String figure, String part) implements Inline {
            @Override
            public String kind() {
                return "figure";
            }
        }

        record Strong(List<Inline> inlines) implements Inline {
            @Override
            public String kind() {
                return "strong";
            }
        }

        record Emphasis(List<Inline> inlines) implements Inline {
            @Override
            public String kind() {
                return "emphasis";
            }
        }

        record Link(List<Inline> inlines, String url) implements Inline {
            @Override
            public String kind() {
                return "link";
            }
        }

        record Break() implements Inline {
            @Override
            public String kind() {
                return "break";
            }
        }
    }
}
