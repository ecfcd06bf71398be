package dev.report.read.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a web page as browsers do: a byte order mark first, then what the page says of itself, where every Chinese label means
 * GB18030; a page that says nothing, or says UTF-8 and is not, is taken by its bytes.
 */
final class PageText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern LABEL =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("(?i)(x-)?(gb[-_]?2312(-80)?|gbk|gb18030|cn-gb|euc-cn|hz-gb-2312|csgb2312)");
    private static final int HEAD = 4_096;

    private PageText() {}

    static String of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher label = LABEL.matcher(head);
        boolean isChinese = label.find() && CHINESE.matcher(label.group(1)).matches();
        return isChinese || !isUtf8(bytes) ? chinese(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Browsers read a lone 0x80 in a Chinese page as the euro sign; Java has no character for it. */
    private static String chinese(byte[] bytes) {
        return new String(bytes, GB18030);
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
