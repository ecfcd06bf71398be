package dev.report.read.csv;

import dev.report.read.raw.ByteWords;
import dev.report.read.raw.PlainNumber;
import dev.report.read.raw.PlainRow;
import dev.report.read.raw.PlainShape;
import dev.report.read.raw.PlainShape.Part;
import java.util.Arrays;

/**
 * Says whether a line is plain, and holds its fields if it is.
 *
 * <p>A plain line has the fields of its shape, no more and no fewer; no quotation mark, no byte order mark, no CR but before its LF;
 * a plain number in the place of each value, and nothing where nothing belongs. What its words mean is not asked here.
 */
final class PlainLine implements PlainRow {

    private final Writing writing;
    private final byte delimiter;
    private final Part[] parts;
    private final boolean mayBeBlank;
    private final long[] values;
    private final byte[] words = new byte[Writing.LONGEST_WORDS];
    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private int wordsLength;
    private int valueCount;
    private int unitStart;
    private int unitEnd;
    private byte[] unit = new byte[0];
    private boolean isUnitAsked;
    private final ByteWords known;
    private final int firstWord;
    private final int wordFields;
    private int number;

    /** @param known the words that are known, as the file has them */
    PlainLine(PlainShape shape, Writing writing, ByteWords known) {
        int[] words = shape.of(Part.WORD);
        boolean areNeighbours = words.length > 0 && words[words.length - 1] - words[0] == words.length - 1;
        this.firstWord =
                areNeighbours && words[words.length - 1] < shape.fields().size() - 1 ? words[0] : -1;
        this.wordFields = words.length;
        this.known = known;
        this.writing = writing;
        this.delimiter = (byte) writing.delimiter();
        this.parts = shape.fields().toArray(Part[]::new);
        this.mayBeBlank = shape.mayBeBlank();
        this.values = new long[shape.of(Part.VALUE).length];
    }

    /**
     * Goes to a line.
     *
     * @param file holds a line feed at its end, be it this line's or a later one's
     * @param from where the line begins
     * @return whether it is plain
     */
    boolean read(byte[] file, int from) {
        bytes = file;
        start = from;
        unitStart = from;
        unitEnd = from;
        wordsLength = 0;
        valueCount = 0;
        int at = writing.isMarked(file, from) ? -1 : from;
        number = ByteWords.UNKNOWN;
        for (int field = 0; field < parts.length && at >= 0; field++) {
            if (field == firstWord && known.isNext(file, at)) {
                number = known.next();
                at += known.length();
                field += wordFields;
            }
            at = endOf(parts[field], at);
            if (field < parts.length - 1 && at >= 0) {
                at = file[at] == delimiter ? at + 1 : -1;
            }
        }
        end = at < 0 ? -1 : endOfLine(at);
        return end >= 0;
    }

    /** Where a field ends that begins at a place; negative if it is not plain. */
    private int endOf(Part part, int from) {
        if (part == Part.VALUE) {
            int to = PlainNumber.end(bytes, from);
            long number = PlainNumber.of(bytes, from, to);
            values[valueCount++] = number;
            return number >= 0 || number == PlainNumber.BLANK && mayBeBlank ? to : -1;
        }
        if (part == Part.WORD) {
            int to = endOfText(from);
            return addWord(from, to) ? to : -1;
        }
        if (part == Part.UNIT) {
            unitStart = from;
            unitEnd = isUnitAt(from) ? from + unit.length : endOfText(from);
            return unitEnd;
        }
        return from;
    }

    private int endOfText(int from) {
        int at = from;
        while (bytes[at] != delimiter && (bytes[at] > '"' || bytes[at] < '\n' || bytes[at] == ' ')) {
            at++;
        }
        return at;
    }

    private boolean addWord(int from, int to) {
        int length = to - from;
        if (wordsLength + length >= words.length) {
            return false;
        }
        System.arraycopy(bytes, from, words, wordsLength, length);
        wordsLength += length;
        words[wordsLength++] = delimiter;
        return true;
    }

    private boolean isUnitAt(int from) {
        int to = from + unit.length;
        return isUnitAsked
                && to < bytes.length
                && bytes[to] == delimiter
                && Arrays.equals(bytes, from, to, unit, 0, unit.length);
    }

    /** Where the line ends whose last field ends at a place; negative if more than a line end follows. */
    private int endOfLine(int from) {
        int at = bytes[from] == '\r' ? from + 1 : from;
        return at < bytes.length && bytes[at] == '\n' ? at + 1 : -1;
    }

    int start() {
        return start;
    }

    /** Where the next line begins. */
    int end() {
        return end;
    }

    /** Whether the line's words are known. */
    boolean isKnown() {
        if (number == ByteWords.UNKNOWN) {
            number = known.find(words, 0, wordsLength);
        }
        return number != ByteWords.UNKNOWN;
    }

    @Override
    public int words() {
        return number;
    }

    @Override
    public long value(int n) {
        return values[n];
    }

    /** Whether the unit is that which was asked for last. */
    boolean isSameUnit() {
        return isUnitAsked
                && unitEnd - unitStart == unit.length
                && Arrays.equals(bytes, unitStart, unitEnd, unit, 0, unit.length);
    }

    /** What stands in the unit's field. */
    String unit() {
        unit = Arrays.copyOfRange(bytes, unitStart, unitEnd);
        isUnitAsked = true;
        return writing.text(bytes, unitStart, unitEnd);
    }
}
