package dev.report.lint.table;

import dev.report.lint.text.LintContext;
import dev.report.lint.text.Marks;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the numbers of a passage, and tells which figure of the tables the words around each claim it to be. */
public final class NumberClaims {

    static final String MARKS = "，。；：！？（）";
    private static final int LONGEST_AFTER = 16;

    private final Passage passage;
    private final String heading;
    private final String text;
    private final TableClaims claims;
    private final LintContext context;
    private final ListedClaims lists;
    private final SpokenYear years;

    /** @param heading the words above the passage, which may say what its numbers count */
    public NumberClaims(Passage passage, String heading, TableClaims claims, LintContext context) {
        this.passage = passage;
        this.heading = heading;
        this.text = Marks.full(passage.text());
        this.claims = claims;
        this.lists = new ListedClaims(claims);
        this.context = context;
        this.years = new SpokenYear(passage, context.year());
    }

    /**
     * A number that its words claim to be a figure.
     *
     * @param ofLastYear whether it is last year's
     */
    public record Said(TableClaims.Claim claim, NumberToken token, boolean ofLastYear) {}

    /**
     * What the numbers so far have said; later ones may follow on from it.
     *
     * @param part whether one was of a part that is not known here
     * @param others the measures of numbers of something else
     * @param last the claim of the last number
     * @param meant the same if it is plainly a figure
     */
    private record Course(
            boolean part, Set<String> others, Optional<TableClaims.Claim> last, Optional<TableClaims.Claim> meant) {

        static Course begun() {
            return new Course(false, Set.of(), Optional.empty(), Optional.empty());
        }

        /** A sentence that goes on about what the one before it counted. */
        Course continued() {
            return new Course(part, others, Optional.empty(), Optional.empty());
        }
    }

    /** Hands over the numbers that are plainly a figure of the tables, of this year or of the last. */
    public void walk(Consumer<Said> each) {
        Course course = Course.begun();
        for (Passage.Span sentence : passage.sentences()) {
            course = sentence.in(text).startsWith("其中") ? course.continued() : Course.begun();
            List<NumberToken> numbers = numbers(sentence);
            Map<NumberToken, RespectiveLists.Name> names = RespectiveLists.in(text, sentence, numbers);
            for (NumberToken token : numbers) {
                RespectiveLists.Name name = names.get(token);
                SpokenYear.When when = years.of(sentence, token.start());
                if (name == null && when == SpokenYear.When.LAST) {
                    ofLastYear(token, sentence, course).ifPresent(each);
                } else {
                    course = after(token, sentence, name, course);
                    course.meant()
                            .filter(claim -> when == SpokenYear.When.THIS)
                            .ifPresent(claim -> each.accept(new Said(claim, token, false)));
                }
            }
        }
    }

    private Course after(NumberToken token, Passage.Span sentence, RespectiveLists.@Nullable Name name, Course course) {
        String before = name == null ? before(token, sentence) : name.label();
        Optional<TableClaims.Claim> claim = name == null ? claim(token, before) : lists.respective(name, course.last());
        boolean part = course.part() || claim.isEmpty() && claims.mentions(before);
        Set<String> others = new HashSet<>(course.others());
        if (claim.isEmpty() && !Words.anyIn(before, words("compared"))) {
            others.add(token.measure());
        }
        int from = name == null ? labelStart(token, sentence) : name.start();
        Optional<TableClaims.Claim> meant = claim.filter(found -> !part
                && (isExplicit(found, token, before) || !others.contains(token.measure()))
                && isMeant(found, token, sentence, from));
        return new Course(part, others, name == null ? claim : course.last(), meant);
    }

    /** {@code 2024年新收申请593件} by its own words, {@code 上年为593件} by those of the number before. */
    private Optional<Said> ofLastYear(NumberToken token, Passage.Span sentence, Course course) {
        String words = years.withoutLastYear(before(token, sentence));
        Optional<TableClaims.Claim> claim =
                words.isEmpty() ? course.meant() : claim(token, words).filter(found -> !course.part());
        return claim.filter(found -> isMeant(found, token, sentence, labelStart(token, sentence)))
                .map(found -> new Said(found, token, true));
    }

    /** Whether the words name what they count; {@code 办结37件} alone may follow on from another number's. */
    private boolean isExplicit(TableClaims.Claim claim, NumberToken token, String before) {
        return claim.with().isEmpty() || Words.anyIn(before + after(token), claim.with());
    }

    private List<NumberToken> numbers(Passage.Span sentence) {
        List<NumberToken> numbers = new ArrayList<>();
        for (NumberToken token : passage.numbers()) {
            boolean counted = token.isCount()
                    || token.kind() == NumberToken.Kind.NUMERALS
                    || token.kind() == NumberToken.Kind.PERCENT && claims.hasRates();
            if (counted && sentence.holds(token)) {
                numbers.add(token);
            }
        }
        return numbers;
    }

    /** The claim of a typed number, whatever comes before it in its sentence. */
    private Optional<TableClaims.Claim> claim(NumberToken token, String before) {
        int lastPause = before.lastIndexOf('、');
        String label = before.substring(lastPause + 1);
        boolean enumerated = lastPause >= 0 && !isWholeList(before.substring(0, lastPause));
        return enumerated ? lists.together(List.of(before.split("、"))) : claims.find(label, after(token));
    }

    /** {@code 各部门、各乡镇} names the whole; {@code 行政复议、} is the first half of a claim on both. */
    private boolean isWholeList(String words) {
        for (String word : words.split("、")) {
            if (!claims.isWhole(word)) {
                return false;
            }
        }
        return true;
    }

    /** The words from the last mark or number to a number. */
    private String before(NumberToken token, Passage.Span sentence) {
        return plain(text.substring(labelStart(token, sentence), labelEnd(token)));
    }

    /** {@code 结转下年度：34件}: a colon right before the number belongs to its words. */
    private int labelEnd(NumberToken token) {
        return token.start() > 0 && text.charAt(token.start() - 1) == '：' ? token.start() - 1 : token.start();
    }

    private int labelStart(NumberToken token, Passage.Span sentence) {
        int from = sentence.start();
        for (NumberToken other : passage.numbers()) {
            boolean number = other.kind() != NumberToken.Kind.OTHER && other.measureEnd() <= token.start();
            from = number ? Math.max(from, other.measureEnd()) : from;
        }
        for (int at = labelEnd(token) - 1; at >= from; at--) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                from = at + 1;
            }
        }
        from = Math.min(from, labelEnd(token));
        return text.startsWith("、", from) ? from + 1 : from;
    }

    private String after(NumberToken token) {
        int end = token.measureEnd();
        while (end < text.length()
                && end - token.measureEnd() < LONGEST_AFTER
                && (MARKS + "、").indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = plain(text.substring(token.measureEnd(), end));
        return words.startsWith("的") ? words.substring(1) : words;
    }

    static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000' && c != '“' && c != '”') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Whether the number is exact and typed, and is about the whole.
     *
     * @param from where its words begin
     */
    private boolean isMeant(TableClaims.Claim claim, NumberToken token, Passage.Span sentence, int from) {
        String lead = text.substring(sentence.start(), token.start());
        String behind = text.substring(token.measureEnd());
        boolean exact =
                !token.vague() && !token.isCited() && words("limits").stream().noneMatch(behind::startsWith);
        boolean fits = (claim.with().isEmpty()
                        || Words.anyIn(heading + text.substring(0, token.start()) + after(token), claim.with()))
                && !Words.anyIn(lead, claim.unless());
        return exact && fits && !claims.isPart(text.substring(sentence.start(), from));
    }

    /** A number after {@code compared} is a difference; {@code limits} behind one make it something else: 54件以上. */
    private List<String> words(String list) {
        return context.words().list("text-versus-table", list);
    }
}
