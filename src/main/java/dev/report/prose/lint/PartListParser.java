package dev.report.prose.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lists of parts in a passage. A list whose bounds are unclear is cut short, so that it can be found too small but
 * never too large.
 */
final class PartListParser {

    /** A part so labelled is a new statement, or another view of the total. */
    private static final Pattern NEW_STATEMENT = Pattern.compile(
            "共计|合计|总计|累计|同比|环比|全年|办结|答复|结转|新收|较|比上|比去|上年|去年|增长|下降|增加|减少|截至|收到|受理|其中|平均|日均|点击|访问|浏览|关注|占");

    private static final int REST = 8;

    private final String text;
    private final List<NumberToken> tokens;
    private final int[] depth;
    private final List<PartList> lists = new ArrayList<>();

    private PartListParser(Passage passage, List<NumberToken> tokens) {
        this.text = Marks.full(passage.text());
        this.tokens = tokens.stream().filter(NumberToken::isCount).toList();
        this.depth = depths(text);
    }

    static List<PartList> parse(Passage passage, List<NumberToken> tokens) {
        PartListParser parser = new PartListParser(passage, tokens);
        if (parser.tokens.size() > 1) {
            parser.bracketed();
            parser.among();
        }
        return parser.lists;
    }

    private static int[] depths(String text) {
        int[] depths = new int[text.length() + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth -= depth > 0 && (c == '）' || c == ')') ? 1 : 0;
            depths[i] = depth;
            depth += c == '（' || c == '(' ? 1 : 0;
        }
        return depths;
    }

    /** {@code 25006条（概况101、动态13186、目录11820）}. */
    private void bracketed() {
        for (NumberToken total : tokens) {
            int open = total.measureEnd();
            if (total.measure().isEmpty() || open >= text.length() || "（(".indexOf(text.charAt(open)) < 0) {
                continue;
            }
            int close = open + 1;
            while (close < text.length() && !(depth[close] == depth[open] && "）)".indexOf(text.charAt(close)) >= 0)) {
                close++;
            }
            String inside = text.substring(open + 1, close);
            if (inside.startsWith("其中") || inside.startsWith("含") || inside.startsWith("包括")) {
                continue;
            }
            List<NumberToken> parts = parts(total, open + 1, close);
            String labels = labels(open + 1, parts);
            if (parts.size() > 1 && !NEW_STATEMENT.matcher(labels).find()) {
                boolean etc = inside.contains("等")
                        && text.substring(last(parts), close).contains("等");
                lists.add(new PartList(total, List.of(), parts, parts.size(), !etc, etc, true));
            }
        }
    }

    /** {@code 473条，其中案件信息37条，抽检217条}. */
    private void among() {
        for (int next = text.indexOf("其中"); next >= 0; next = text.indexOf("其中", next + 2)) {
            int at = next;
            int end = listEnd(at);
            Set<String> measures = new LinkedHashSet<>();
            for (NumberToken token : tokens) {
                if (token.start() > at && token.start() < end && depth[token.start()] == depth[at]) {
                    measures.add(token.measure());
                }
            }
            if (measures.size() == 1 && measures.contains("")) {
                total(at, "").ifPresent(total -> among(total, at, end));
            }
            for (String measure : measures) {
                if (!measure.isEmpty()) {
                    total(at, measure).ifPresent(total -> among(total, at, end));
                }
            }
        }
    }

    private int listEnd(int at) {
        int end = at + 2;
        while (end < text.length()
                && !("。！？".indexOf(text.charAt(end)) >= 0)
                && !(depth[end] < depth[at])
                && !(text.startsWith("其中", end) && depth[end] == depth[at])) {
            end++;
        }
        return end;
    }

    private void among(NumberToken total, int at, int end) {
        List<NumberToken> parts = parts(total, at, end);
        if (parts.isEmpty()) {
            return;
        }
        int certain = certain(at, parts);
        NumberToken lastPart = parts.get(certain - 1);
        String rest = text.substring(lastPart.measureEnd(), Math.min(end, lastPart.measureEnd() + REST));
        boolean etc = rest.contains("等");
        lists.add(new PartList(
                total, others(total, at), parts, certain, !etc && isClosed(at, parts, certain), etc, false));
    }

    /** The last number of a measure before a place, in its sentence or the one before. */
    private Optional<NumberToken> total(int at, String measure) {
        NumberToken found = null;
        int floor = sentenceStart(sentenceStart(at) == at ? at - 1 : at);
        for (NumberToken token : tokens) {
            boolean fits = measure.isEmpty()
                    ? !token.measure().isEmpty()
                    : token.measure().equals(measure);
            if (token.start() >= floor && token.measureEnd() <= at && depth[token.start()] == depth[at] && fits) {
                found = token;
            }
        }
        return Optional.ofNullable(found);
    }

    private int sentenceStart(int at) {
        int start = Math.max(0, at);
        while (start > 0 && "。！？\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Earlier numbers of the same sentence that the parts may add up to, alone or with the total. */
    private List<BigDecimal> others(NumberToken total, int at) {
        List<BigDecimal> others = new ArrayList<>();
        BigDecimal sum = total.amount();
        int floor = sentenceStart(total.start());
        for (int i = tokens.indexOf(total) - 1; i >= 0 && tokens.get(i).start() >= floor; i--) {
            NumberToken token = tokens.get(i);
            if (token.measure().equals(total.measure()) && depth[token.start()] == depth[at]) {
                others.add(token.amount());
                sum = sum.add(token.amount());
                others.add(sum);
            }
        }
        return others;
    }

    /** Numbers between two places in the total's measure, or without any, outside inner brackets. */
    private List<NumberToken> parts(NumberToken total, int from, int to) {
        List<NumberToken> parts = new ArrayList<>();
        boolean measured = false;
        for (NumberToken token : tokens) {
            boolean inside = token.start() >= from && token.measureEnd() <= to && depth[token.start()] == depth[from];
            measured |= inside && token.measure().equals(total.measure());
            if (inside
                    && (token.measure().equals(total.measure())
                            || token.measure().isEmpty())) {
                parts.add(token);
            }
        }
        if (measured) {
            parts.removeIf(part -> part.measure().isEmpty() && !isBeforeMeasure(part));
        }
        return parts;
    }

    /** In {@code 概况101、动态13186条} the first number shares the measure of the second. */
    private boolean isBeforeMeasure(NumberToken part) {
        return part.end() < text.length() && text.charAt(part.end()) == '、';
    }

    private int certain(int at, List<NumberToken> parts) {
        char mode = ' ';
        int from = at + 2;
        for (int i = 0; i < parts.size(); i++) {
            String label = text.substring(from, parts.get(i).start());
            if (i > 0) {
                char separator = label.contains("；") ? '；' : label.contains("，") ? '，' : '、';
                mode = mode == ' ' ? separator : mode;
                if (rank(separator) > rank(mode)) {
                    return i;
                }
            }
            if (NEW_STATEMENT.matcher(label).find()) {
                return Math.max(1, i);
            }
            from = parts.get(i).measureEnd();
        }
        return parts.size();
    }

    private static int rank(char separator) {
        return "、，；".indexOf(separator);
    }

    /** A list that names a zero, or ends with 其他, has named everything; so has one of natural and legal persons. */
    private boolean isClosed(int at, List<NumberToken> parts, int certain) {
        if (certain < parts.size() || parts.size() < 2) {
            return false;
        }
        String labels = labels(at, parts);
        String lastLabel = text.substring(
                parts.get(certain - 2).measureEnd(), parts.get(certain - 1).start());
        return parts.stream().anyMatch(part -> part.amount().signum() == 0)
                || lastLabel.contains("其他")
                || lastLabel.contains("其余")
                || parts.size() == 2 && labels.contains("自然人") && labels.contains("法人")
                || labels.contains("+")
                || labels.contains("＋");
    }

    private String labels(int from, List<NumberToken> parts) {
        StringBuilder labels = new StringBuilder();
        int at = from;
        for (NumberToken part : parts) {
            labels.append(text, at, part.start()).append('|');
            at = part.measureEnd();
        }
        return at == from ? "" : labels.substring(text.startsWith("其中", from) ? 2 : 0);
    }

    private static int last(List<NumberToken> parts) {
        return parts.get(parts.size() - 1).measureEnd();
    }
}
