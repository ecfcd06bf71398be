package dev.report.read.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A web page, decoded as browsers do: a byte order mark first, then its bytes. What the page says of itself matters less: a label
 * that says gb2312 is on pages in GBK, and on pages that a browser saved anew as UTF-8; both are told apart by their bytes. A page that was
 * saved in one file with its frames is taken out of it.
 *
 * @param text the whole page
 * @param encoding what it was decoded from
 */
public record PageText(String text, String encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Decodes a page. */
    public static PageText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return of(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return of(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return of(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return WebArchive.page(bytes).orElseGet(() -> of(bytes, 0, isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030));
    }

    private static PageText of(byte[] bytes, int mark, Charset charset) {
        return new PageText(new String(bytes, mark, bytes.length - mark, charset), charset.name());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
