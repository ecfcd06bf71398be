package dev.report.prose;

import dev.report.markdown.Block;
import dev.report.markdown.MarkdownReader;
import java.util.List;

/**
 * One narrative file, with a mark in the place of each citation, and its Markdown read once for all who look at it.
 *
 * @param file the path relative to the project
 * @param marked the Markdown text; citation number <i>n</i> is the n-th character from {@code firstMark}
 * @param citations the citations in order
 * @param blocks the blocks of the marked text
 * @param firstMark what stands for the first citation, a private use character
 */
public record BoundProse(String file, String marked, List<Citation> citations, List<Block> blocks, char firstMark) {

    public BoundProse {
        citations = List.copyOf(citations);
        blocks = List.copyOf(blocks);
    }

    public BoundProse(String file, String marked, List<Citation> citations) {
        this(file, marked, citations, Marks.FIRST);
    }

    BoundProse(String file, String marked, List<Citation> citations, char firstMark) {
        this(file, marked, citations, MarkdownReader.read(marked), firstMark);
    }

    /** The private use character that represents a citation where the text itself has none. */
    static char mark(int number) {
        return (char) (Marks.FIRST + number);
    }

    /** The number of the citation that a character represents, or −1. */
    public int citation(char c) {
        int number = c - firstMark;
        return number >= 0 && number < citations.size() ? number : -1;
    }

    /** The text as it will be read, citations filled in. */
    public String plain() {
        return plain(marked);
    }

    /** A part of the marked text as it will be read. */
    String plain(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            int number = citation(marked.charAt(i));
            if (number < 0) {
                text.append(marked.charAt(i));
            } else {
                text.append(citations.get(number).text());
            }
        }
        return text.toString();
    }
}
