package dev.report.render.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Breaks a title too long for one line where its meaning allows, into lines of about one length (词意完整、排列对称).
 *
 * <p>Legal source: GB/T 9704-2012 党政机关公文格式, 7.3.1 标题: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当.
 *
 * <p>Example: {@code 江油市人民政府2015年政府信息公开工作年度报告} gives {@code 江油市人民政府2015年} and
 * {@code 政府信息公开工作年度报告}.
 */
public final class TitleLines {

    /** What a line of 2号 characters holds in a core of 156 mm, in characters. */
    private static final double LINE = 20;

    /** What a line of 3号 characters holds over the date of the sign-off. */
    private static final double SIGNED_LINE = 14;

    /** What a telephone's line of a title holds. */
    private static final double NARROW_LINE = 13;

    /** What it costs to break where no phrase ends, in squared characters of unevenness. */
    private static final double BROKEN_PHRASE = 40;

    private static final double LATIN = 0.6;

    /** From a year to its half, quarter or month, or to another year's: {@code 2025年第三季度}, {@code 2025年1—3月}. */
    private static final String CHINESE_PERIOD = "\\d{4}(?:-\\d\\d-\\d\\d至\\d{4}-\\d\\d-\\d\\d|[—–-]\\d{4}财?年度?"
            + "|年(?:第[一二三四1-4](?:[、至—–-]第?[一二三四1-4])?季度|[上下]半年|\\d{1,2}(?:[—–-]\\d{1,2})?月(?:[至—–-](?:\\d{4}年)?\\d{1,2}月)?))";

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** The same in English: {@code fiscal year 2025/26}, {@code FY 2025}, {@code July to December 2025}. */
    private static final String ENGLISH_PERIOD = "(?i:(?:fiscal year|FY) \\d{4}(?:[/-]\\d{2,4})?"
            + "|(?:Q[1-4],?|(?:first|second|third|fourth) (?:quarter|half)(?: of)?) (?:FY )?\\d{4}"
            + "|(?:" + MONTH + "(?: \\d{4})? to )?" + MONTH + " \\d{4})(?!\\d),?\\s*";

    /** Places before which a phrase begins, and words after which one ends; none within a period. */
    private static final Pattern PHRASE = Pattern.compile("(?=关于)|(?<=关于)|(?<!至)(?=\\d{4}年)|(?=" + CHINESE_PERIOD + ")"
            + "|(?<=\\d年|\\d月)(?![第上下至—–-]|\\d{1,2}(?:[—–-]\\d{1,2})?月)|(?<=\\d年度|季度|半年|财年)|(?<=\\d日)(?!至)"
            + "|(?=政府信息公开)|(?=政务公开)|(?<=人民政府)(?!办公)|(?<=委员会)|(?<=办公室)|(?<=工作)(?=年度)|(?=年度报告)(?<!\\d)|(?<= )");

    /** Pieces that stay whole: periods, words and numbers, common words of titles, a mark with its neighbour. */
    private static final Pattern WHOLE = Pattern.compile(CHINESE_PERIOD + "|" + ENGLISH_PERIOD
            + "|[\\p{IsLatin}\\d.,'’/-]+年?度?\\s*"
            + "|人民政府|政府|信息|公开|工作|年度|季度|半年|报告|情况|管理|委员会|办公室|办事处|自治[区州县]|开发区|街道"
            + "|[（《“〈〔]?.[）》”〉〕、，。：；]?");

    private TitleLines() {}

    /**
     * The phrases of a title or heading, which a page of any width may set on lines of their own; joined they are the title. One
     * longer than a telephone's line is broken further, between words. After a blank or a comma a browser breaks unasked.
     */
    public static List<String> phrases(String title) {
        List<String> phrases = new ArrayList<>();
        int[] phraseEnds = phraseEnds(title);
        int from = 0;
        for (int end : breaks(title)) {
            boolean isOpen = " 、，".indexOf(title.charAt(end - 1)) >= 0;
            boolean isLong = width(title.substring(from, phraseEnds[from])) > NARROW_LINE;
            if (end == title.length() || !isOpen && (isPhrase(title, end) || isLong)) {
                phrases.add(title.substring(from, end));
                from = end;
            }
        }
        return phrases;
    }

    /** For each place, where the phrase ends that holds it: before the next one, or after a comma. */
    private static int[] phraseEnds(String title) {
        int[] ends = new int[title.length()];
        int end = title.length();
        for (int at = title.length() - 1; at >= 0; at--) {
            ends[at] = end;
            if (isPhrase(title, at) || at > 0 && title.charAt(at - 1) == '、') {
                end = at;
            }
        }
        return ends;
    }

    /** Breaks the page's title, and the issuer that signs a Chinese report, where one line is too short for it. */
    public static void breakTitle(Document page) {
        breakAll(page, "h1", "title", LINE);
        if (page.getDocumentElement().getAttribute("lang").startsWith("zh")) {
            breakAll(page, "p", "issuer", SIGNED_LINE);
        }
    }

    private static void breakAll(Document page, String tag, String kind, double room) {
        NodeList elements = page.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Element title = (Element) elements.item(i);
            if (title.getAttribute("class").equals(kind)
                    && title.getElementsByTagName("*").getLength() == 0) {
                List<String> lines = of(title.getTextContent().strip(), room);
                title.setTextContent(lines.get(0));
                for (String line : lines.subList(1, lines.size())) {
                    title.appendChild(page.createElement("br"));
                    title.appendChild(page.createTextNode(line));
                }
            }
        }
    }

    /** The lines of a title; joined they are the title, but for blanks at their ends. */
    public static List<String> ofTitle(String title) {
        return of(title, LINE);
    }

    /** The lines of the issuer's name over the date of the sign-off. */
    public static List<String> ofSignature(String issuer) {
        return of(issuer, SIGNED_LINE);
    }

    /** @param room what a line holds, in characters */
    static List<String> of(String title, double room) {
        if (width(title) <= room) {
            return List.of(title);
        }
        return of(title, breaks(title), room);
    }

    /** The lines of a text whose pieces are known; it stays one if a piece is longer than a line. */
    static List<String> ofPieces(String title, List<String> pieces, double room) {
        if (width(title) <= room) {
            return List.of(title);
        }
        List<Integer> breaks = new ArrayList<>();
        for (String piece : pieces) {
            breaks.add(piece.length() + (breaks.isEmpty() ? 0 : breaks.get(breaks.size() - 1)));
        }
        return of(title, breaks, room);
    }

    private static List<String> of(String title, List<Integer> breaks, double room) {
        int fewest = fewest(title, breaks, room);
        return fewest == 0 ? List.of(title) : lines(title, breaks, fewest, room);
    }

    /** How many lines a title needs at least, each as full as it can be; 0 if a piece is longer than a line. */
    private static int fewest(String title, List<Integer> breaks, double room) {
        int count = 0;
        int next = 0;
        for (int from = 0; from < title.length(); from = breaks.get(next - 1)) {
            int first = next;
            while (next < breaks.size()
                    && width(title.substring(from, breaks.get(next)).strip()) <= room) {
                next++;
            }
            if (next == first) {
                return 0;
            }
            count++;
        }
        return count;
    }

    /** The places between pieces, the end of the title among them. */
    private static List<Integer> breaks(String title) {
        List<Integer> breaks = new ArrayList<>();
        Matcher piece = WHOLE.matcher(title);
        while (piece.find()) {
            breaks.add(piece.end());
        }
        return breaks;
    }

    /** The most even way to set a title in so many lines, which are enough. */
    private static List<String> lines(String title, List<Integer> breaks, int count, double room) {
        double[][] costs = new double[count + 1][breaks.size()];
        int[][] from = new int[count + 1][breaks.size()];
        double even = width(title) / count;
        for (int line = 1; line <= count; line++) {
            for (int end = 0; end < breaks.size(); end++) {
                costs[line][end] = Double.MAX_VALUE;
                double broken = isTorn(title, breaks.get(end)) ? BROKEN_PHRASE : 0;
                // From the shortest line to the longest that has room; of two equally even ways the longer last line is
                // taken.
                for (int start = line == 1 ? -1 : end - 1; start >= (line == 1 ? -1 : 0); start--) {
                    double width = width(title.substring(start < 0 ? 0 : breaks.get(start), breaks.get(end))
                            .strip());
                    if (width > room) {
                        break;
                    }
                    double before = start < 0 ? 0 : costs[line - 1][start];
                    double cost = before + ((width - even) * (width - even) + broken);
                    if (before < Double.MAX_VALUE && cost <= costs[line][end]) {
                        costs[line][end] = cost;
                        from[line][end] = start;
                    }
                }
            }
        }
        return follow(title, breaks, from, count);
    }

    /** Whether a break at a place parts a phrase. */
    private static boolean isTorn(String title, int at) {
        return at < title.length() && !isPhrase(title, at);
    }

    /** Whether a phrase begins at a place. */
    private static boolean isPhrase(String title, int at) {
        return PHRASE.matcher(title)
                .region(at, title.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static List<String> follow(String title, List<Integer> breaks, int[][] from, int count) {
        List<String> lines = new ArrayList<>();
        int end = breaks.size() - 1;
        for (int line = count; line > 0; line--) {
            int start = from[line][end];
            lines.add(title.substring(start < 0 ? 0 : breaks.get(start), breaks.get(end))
                    .strip());
            end = start;
        }
        Collections.reverse(lines);
        return lines;
    }

    /** The width of a text in characters: a Latin letter or a digit takes a good half. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2E80 ? LATIN : 1)
                .sum();
    }
}
