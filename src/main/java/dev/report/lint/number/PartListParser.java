package dev.report.lint.number;

import dev.report.lint.text.LintContext;
import dev.report.lint.text.Marks;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the lists of parts in a passage. A list whose bounds are unclear is cut short, so that it can be found too small but
 * never too large.
 */
final class PartListParser {

    private static final String AMONG = "其中";

    /** A part so labelled is a new statement, or another view of the total. */
    private final List<String> newStatement;

    private final List<String> channels;

    private static final int REST = 8;

    private final String text;
    private final PartNumbers numbers;
    private final List<PartList> lists = new ArrayList<>();

    private PartListParser(Passage passage, List<NumberToken> counts, LintContext context) {
        this.newStatement = context.words().list("list-sum", "new_statement");
        this.channels = context.words().list("list-sum", "channels");
        this.text = Marks.full(passage.text());
        this.numbers = new PartNumbers(text, counts);
    }

    static List<PartList> parse(Passage passage, LintContext context) {
        List<NumberToken> counts = new ArrayList<>();
        boolean listed = passage.text().contains(AMONG);
        for (NumberToken token : passage.numbers()) {
            if (token.isCount()) {
                counts.add(token);
                char next = token.measureEnd() < passage.text().length()
                        ? passage.text().charAt(token.measureEnd())
                        : ' ';
                listed |= next == '（' || next == '(';
            }
        }
        if (counts.size() < 2 || !listed) {
            return List.of();
        }
        PartListParser parser = new PartListParser(passage, counts, context);
        parser.bracketed();
        for (int at = parser.text.indexOf(AMONG); at >= 0; at = parser.text.indexOf(AMONG, at + 2)) {
            parser.among(at);
        }
        return parser.lists;
    }

    /** {@code 25006条（概况101、动态13186、目录11820）}. */
    private void bracketed() {
        for (NumberToken total : numbers.counts()) {
            int open = total.measureEnd();
            if (total.measure().isEmpty() || !text.startsWith("（", open)) {
                continue;
            }
            int close = numbers.closing(open);
            String inside = text.substring(open + 1, close);
            List<NumberToken> parts = numbers.parts(total, open + 1, close);
            boolean partial = inside.startsWith(AMONG) || inside.startsWith("含") || inside.startsWith("包括");
            if (parts.size() > 1 && !partial && !Words.anyInAny(numbers.labels(open + 1, parts), newStatement)) {
                boolean etc = text.substring(parts.get(parts.size() - 1).measureEnd(), close)
                        .contains("等");
                lists.add(new PartList(
                        total,
                        List.of(),
                        parts,
                        parts.size(),
                        !etc,
                        etc,
                        Words.anyInAny(numbers.labels(open + 1, parts), channels)));
            }
        }
    }

    /** {@code 473条，其中案件信息37条，抽检217条}: a list for each measure that the total has, too. */
    private void among(int at) {
        int end = listEnd(at);
        Set<String> measures = new LinkedHashSet<>();
        for (NumberToken token : numbers.counts()) {
            if (token.start() > at && token.start() < end && numbers.depth(token.start()) == numbers.depth(at)) {
                measures.add(token.measure());
            }
        }
        if (measures.size() > 1) {
            measures.remove("");
        }
        for (String measure : measures) {
            Optional<NumberToken> total = numbers.total(at, measure);
            if (total.isPresent()) {
                among(total.get(), at + AMONG.length(), end);
            }
        }
    }

    private int listEnd(int at) {
        int end = at + AMONG.length();
        while (end < text.length()
                && "。！？".indexOf(text.charAt(end)) < 0
                && numbers.depth(end) >= numbers.depth(at)
                && !(text.startsWith(AMONG, end) && numbers.depth(end) == numbers.depth(at))) {
            end++;
        }
        return end;
    }

    private void among(NumberToken total, int from, int end) {
        List<NumberToken> parts = numbers.parts(total, from, end);
        List<String> labels = numbers.labels(from, parts);
        int certain = certain(labels);
        if (certain == 0) {
            return;
        }
        int last = parts.get(certain - 1).measureEnd();
        boolean etc = text.substring(last, Math.min(end, last + REST)).contains("等");
        boolean closed = !etc && certain == parts.size() && isClosed(parts, labels);
        lists.add(new PartList(
                total, numbers.others(total), parts, certain, closed, etc, Words.anyInAny(labels, channels)));
    }

    /** How many parts surely belong: those before a new statement, and before a wider separator than the first. */
    private int certain(List<String> labels) {
        int first = -1;
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (isNewStatement(label)) {
                return i;
            }
            if (i > 0) {
                int separator = label.contains("；") ? 2 : label.contains("，") ? 1 : 0;
                first = first < 0 ? separator : first;
                if (separator > first) {
                    return i;
                }
            }
        }
        return labels.size();
    }

    private boolean isNewStatement(String label) {
        return Words.anyIn(label, newStatement);
    }

    /** A list that names a zero, or ends with 其他, has named everything; so has one of natural and legal persons. */
    private static boolean isClosed(List<NumberToken> parts, List<String> labels) {
        if (parts.size() < 2) {
            return false;
        }
        String last = labels.get(labels.size() - 1);
        String all = String.join("|", labels);
        boolean zero = false;
        for (NumberToken part : parts) {
            zero |= part.amount().signum() == 0;
        }
        return zero
                || last.contains("其他")
                || last.contains("其余")
                || last.contains("+")
                || parts.size() == 2 && all.contains("自然人") && all.contains("法人");
    }
}
