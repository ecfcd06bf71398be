package dev.report.read.grid;

/** Takes the parts of a text document in their order. */
public interface DocumentParts {

    /** A paragraph. */
    void line(String text);

    /** A table. */
    void table(Grid grid);
}
