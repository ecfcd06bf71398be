package dev.report.project;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Text in the national encoding of China, read as browsers read it.
 *
 * <p>GB 18030-2022 gave other codes to 19 characters. A file may hold the new ones or, from Python, ICU or LibreOffice, those of the
 * edition of 2005. Java knows the new ones only, and turns the old ones into private-use characters, which no face can show.
 *
 * <p>Legal source: GB 18030—2022《信息技术 中文编码字符集》.
 */
public final class Gb18030 {

    /** What Java gives for the codes of 2005, and what they mean, one beside the other. */
    private static final String PRIVATE = "\uE7C7\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864"
            + "\uE78D\uE78F\uE78E\uE790\uE791\uE792\uE793\uE794\uE795\uE796";

    private static final String MEANT = "\u1E3F\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB"
            + "\uFE10\uFE11\uFE12\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19";

    private static final char FIRST = '\uE78D';
    private static final char LAST = '\uE864';

    private Gb18030() {}

    /** The encoding as Java has it; it lives in a module of its own, so it is looked up only when needed. */
    public static Charset charset() {
        return Charset.forName("GB18030");
    }

    /** The text of some bytes. */
    public static String decode(byte[] bytes, int from, int count) {
        char[] text = new String(bytes, from, count, charset()).toCharArray();
        mend(text, 0, text.length);
        return new String(text);
    }

    /** The text of a stream; bytes that are no such text are an exception. */
    public static Reader reader(InputStream bytes) {
        return new FilterReader(new InputStreamReader(bytes, charset().newDecoder())) {

            @Override
            public int read() throws IOException {
                int c = super.read();
                return c < FIRST || c > LAST ? c : meant((char) c);
            }

            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                mend(target, offset, offset + Math.max(count, 0));
                return count;
            }
        };
    }

    /** Puts the characters that were meant in place of those of 2005. */
    public static void mend(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] >= FIRST && text[i] <= LAST) {
                text[i] = meant(text[i]);
            }
        }
    }

    private static char meant(char c) {
        int at = PRIVATE.indexOf(c);
        return at < 0 ? c : MEANT.charAt(at);
    }
}
