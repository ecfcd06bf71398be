package dev.report.read.csv;

import dev.report.read.text.TextEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How fields become bytes in a CSV file whose encoding writes its delimiter, digits and line ends as ASCII does.
 *
 * @param encoding UTF-8 or GB18030
 * @param delimiter a character that is a part of no other one in that encoding
 * @param mark the byte order mark of the encoding
 */
record Writing(TextEncoding encoding, char delimiter, byte[] mark) {

    /** Longer words are no labels of a form. */
    static final int LONGEST_WORDS = 1 << 10;

    /** The writing of a file, or empty where bytes tell nothing without their neighbours. */
    static Optional<Writing> of(TextEncoding encoding, char delimiter) {
        boolean standsAlone = delimiter < '0' || delimiter > '9' && delimiter < '@';
        return encoding.isOfBytes() && standsAlone
                ? Optional.of(new Writing(encoding, delimiter, "\uFEFF".getBytes(encoding.charset())))
                : Optional.empty();
    }

    /** Whether a line begins with a byte order mark, as where files were joined. */
    boolean isMarked(byte[] bytes, int from) {
        return bytes[from] == mark[0]
                && bytes.length - from >= mark.length
                && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
    }

    String text(byte[] bytes, int from, int to) {
        return encoding.decode(bytes, from, to - from);
    }

    /** The texts of a line that is cut at each delimiter. */
    String[] fields(byte[] bytes, int from, int to) {
        String text = text(bytes, from, to);
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int cut = text.indexOf(delimiter); cut >= 0; cut = text.indexOf(delimiter, start)) {
            fields.add(text.substring(start, cut));
            start = cut + 1;
        }
        fields.add(text.substring(start));
        return fields.toArray(String[]::new);
    }

    /** The bytes of words that are written each with a delimiter behind it; empty where these bytes may be read otherwise. */
    Optional<byte[]> bytes(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            joined.append(word).append(delimiter);
        }
        String text = joined.toString();
        byte[] bytes = text.getBytes(encoding.charset());
        boolean isPlain =
                bytes.length <= LONGEST_WORDS && text(bytes, 0, bytes.length).equals(text);
        return isPlain ? Optional.of(bytes) : Optional.empty();
    }
}
