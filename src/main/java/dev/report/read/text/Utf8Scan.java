package dev.report.read.text;

/**
 * Reads bytes as strict UTF-8 without keeping them: counts the damaged places and the intact wide characters.
 *
 * <p>Shape: offsets are 0-based bytes from the start of the file, −1 where nothing was found.
 */
final class Utf8Scan {

    private long firstDamage = -1;
    private long firstZero = -1;
    private long damages;
    private long wideCharacters;
    private long pairs;
    private long nationalPairs;

    private int expected;
    private int lead;
    private int length;
    private int low;
    private int high;
    private long start;

    void add(byte[] bytes, int count, long offset) {
        int i = 0;
        while (i < count) {
            if (expected == 0) {
                i = behindAscii(bytes, i, count);
            }
            if (i < count) {
                take(bytes[i] & 0xFF, offset + i);
                i++;
            }
        }
    }

    private static int behindAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** The file ends here: a character begun is a damaged one. */
    void end() {
        if (expected > 0) {
            damage(start);
            expected = 0;
        }
    }

    /** Takes in what was found in the part of the file behind this one, whose first byte begins a line. */
    void addPart(Utf8Scan behind) {
        firstDamage = firstDamage < 0 ? behind.firstDamage : firstDamage;
        firstZero = firstZero < 0 ? behind.firstZero : firstZero;
        damages += behind.damages;
        wideCharacters += behind.wideCharacters;
        pairs += behind.pairs;
        nationalPairs += behind.nationalPairs;
    }

    boolean isIntact() {
        return damages == 0;
    }

    /**
     * Whether this is UTF-8, rather than GB18030, which Chinese text in few words can look like.
     *
     * <p>A Chinese character is three bytes in UTF-8. In GB18030 text such triples come about by chance, once in about a hundred
     * characters, while most characters there are damage in the eyes of UTF-8; and a file of one or two words may hold nothing but pairs
     * that UTF-8 takes for Greek or Hebrew letters. Measured on random words: none of ten characters is mistaken.
     */
    boolean isCertain() {
        return isIntact()
                ? pairs == 0 || wideCharacters > 0 || nationalPairs < pairs
                : isLikely() && wideCharacters >= 8;
    }

    /** Whether more characters are evidence for UTF-8 than against it. */
    boolean isLikely() {
        return isIntact() || (wideCharacters > 0 && wideCharacters >= damages);
    }

    long firstDamage() {
        return firstDamage;
    }

    long damages() {
        return damages;
    }

    long firstZero() {
        return firstZero;
    }

    private void take(int b, long at) {
        if (expected == 0) {
            begin(b, at);
        } else if (b >= low && b <= high) {
            low = 0x80;
            high = 0xBF;
            expected--;
            if (expected == 0) {
                count(b);
            }
        } else {
            damage(start);
            expected = 0;
            begin(b, at);
        }
    }

    /** The first byte of a character; the bounds of the second one shut out overlong forms and surrogates. */
    private void begin(int b, long at) {
        if (b == 0) {
            firstZero = firstZero < 0 ? at : firstZero;
        } else if (b >= 0xC2 && b <= 0xF4) {
            start = at;
            lead = b;
            length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            expected = length - 1;
            low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        } else if (b >= 0x80) {
            damage(at);
        }
    }

    /** A whole character; as GB18030 a pair of these bytes would be one of the common Chinese characters. */
    private void count(int last) {
        if (length > 2) {
            wideCharacters++;
        } else {
            pairs++;
            nationalPairs += lead >= 0xC4 && last >= 0xA1 ? 1 : 0;
        }
    }

    private void damage(long at) {
        firstDamage = firstDamage < 0 ? at : firstDamage;
        damages++;
    }
}
