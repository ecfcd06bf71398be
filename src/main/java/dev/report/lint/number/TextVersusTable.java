package dev.report.lint.number;

import dev.report.definition.Section;
import dev.report.finding.Context;
import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Marks;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import dev.report.model.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Numbers typed in prose against the tables beside it: {@code 新收申请700件} where table 3 has 632. */
public final class TextVersusTable {

    private static final String MARKS = "，。；：！？（）";
    private static final int LONGEST_AFTER = 16;

    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(\\d{4}年)?1月1日(起)?(至|到|—+|－|-|～|~)(\\d{4}年)?12月31日|(截至|截止|至)?(\\d{4}年)?12月31日");

    /** 没有收到申请的乡镇 is about some; 没有发生复议的情况 is not. */
    private static final Pattern OF_SOME = Pattern.compile("的(?!情况|情形|现象|问题|事项|事件|行为|案件)");

    private static final Pattern OTHER_YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern LAST_YEAR = Pattern.compile("(去年|上年|上一年|前年|同期)(?!度?(末|底)?(结转|转))");

    private final Passage passage;
    private final String heading;
    private final String text;
    private final TableClaims claims;
    private final LintContext context;
    private final Findings findings;

    private TextVersusTable(
            Passage passage, String heading, TableClaims claims, LintContext context, Findings findings) {
        this.passage = passage;
        this.heading = heading;
        this.text = Marks.full(passage.text());
        this.claims = claims;
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, TableClaims claims, Findings findings) {
        String heading = context.definition().sections().stream()
                .filter(section -> section.id().equals(document.section()))
                .map(Section::title)
                .findFirst()
                .orElse("");
        for (Passage passage : document.passages()) {
            heading = passage.isHeading() ? passage.text() : heading;
            if (!passage.isHeading()) {
                new TextVersusTable(passage, heading, claims, context, findings).check(document);
            }
        }
    }

    /** Last year's values of the figures that a typed number may be, the likeliest first. */
    static List<BigDecimal> lastYear(Passage passage, NumberToken token, TableClaims claims, LintContext context) {
        List<BigDecimal> values = new ArrayList<>();
        new TextVersusTable(passage, "", claims, context, new Findings(TextVersusTable.class, Context.NONE))
                .walk((claim, number) -> values.addAll(number == token ? claims.lastYear(claim) : List.of()));
        return values;
    }

    private void check(Document document) {
        for (Passage.Span sentence : passage.sentences()) {
            none(sentence);
        }
        walk((claim, token) -> {
            if (!document.isDoubtful(passage, token.start(), token.measureEnd())) {
                judge(claim, token);
            }
        });
    }

    /** Goes through the numbers that are plainly a figure of the tables. */
    private void walk(BiConsumer<TableClaims.Claim, NumberToken> each) {
        boolean part = false;
        Set<String> others = new HashSet<>();
        for (Passage.Span sentence : passage.sentences()) {
            if (!sentence.in(text).startsWith("其中")) {
                part = false;
                others.clear();
            }
            List<NumberToken> numbers = numbers(sentence);
            Map<NumberToken, RespectiveLists.Name> lists = RespectiveLists.in(text, sentence, numbers);
            Optional<TableClaims.Claim> last = Optional.empty();
            for (NumberToken token : numbers) {
                RespectiveLists.Name name = lists.get(token);
                String before = name == null ? before(token, sentence) : name.label();
                Optional<TableClaims.Claim> claim =
                        name == null ? claim(token, sentence) : claims.respective(name, last);
                last = name == null ? claim : last;
                part |= claim.isEmpty() && claims.mentions(before);
                if (claim.isEmpty() && !Words.anyIn(before, words("compared"))) {
                    others.add(token.measure());
                }
                boolean whole = !part
                        && claim.isPresent()
                        && (isExplicit(claim.get(), token, before) || !others.contains(token.measure()));
                int from = name == null ? labelStart(token, sentence) : name.start();
                if (whole && isMeant(claim.get(), token, sentence, from)) {
                    each.accept(claim.get(), token);
                }
            }
        }
    }

    /** Whether the words name what they count; {@code 办结37件} alone may follow on from another number's. */
    private boolean isExplicit(TableClaims.Claim claim, NumberToken token, String before) {
        return claim.with().isEmpty() || Words.anyIn(before + after(token), claim.with());
    }

    private List<NumberToken> numbers(Passage.Span sentence) {
        List<NumberToken> numbers = new ArrayList<>();
        for (NumberToken token : passage.numbers()) {
            boolean counted = token.isCount() || token.kind() == NumberToken.Kind.NUMERALS;
            if (counted && !token.measure().isEmpty() && Ratios.isIn(token, sentence)) {
                numbers.add(token);
            }
        }
        return numbers;
    }

    /** The claim of a typed number, whatever comes before it in its sentence. */
    private Optional<TableClaims.Claim> claim(NumberToken token, Passage.Span sentence) {
        String before = before(token, sentence);
        int lastPause = before.lastIndexOf('、');
        String label = before.substring(lastPause + 1);
        boolean enumerated = lastPause >= 0 && !isWholeList(before.substring(0, lastPause));
        return enumerated ? Optional.empty() : claims.find(label, after(token));
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
        return plain(text.substring(labelStart(token, sentence), token.start()));
    }

    private int labelStart(NumberToken token, Passage.Span sentence) {
        int from = sentence.start();
        for (NumberToken other : passage.numbers()) {
            boolean number = other.kind() != NumberToken.Kind.OTHER && other.measureEnd() <= token.start();
            from = number ? Math.max(from, other.measureEnd()) : from;
        }
        for (int at = token.start() - 1; at >= from; at--) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                from = at + 1;
            }
        }
        from = Math.min(from, token.start());
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

    private static String plain(String words) {
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
     * Whether the number is exact and typed, and is about the whole and about this year.
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
        return exact && fits && isOfTheYear(lead, token, sentence) && !isPart(text.substring(sentence.start(), from));
    }

    private boolean isPart(String lead) {
        String rest = claims.withoutNames(WHOLE_YEAR.matcher(lead).replaceAll(""));
        boolean quoted = rest.lastIndexOf('《') > rest.lastIndexOf('》');
        return quoted || Words.anyIn(rest, claims.rules().parts());
    }

    private boolean isOfTheYear(String lead, NumberToken token, Passage.Span sentence) {
        var years = OTHER_YEAR.matcher(WHOLE_YEAR.matcher(lead).replaceAll(""));
        while (years.find()) {
            if (context.year() > 0 && Integer.parseInt(years.group(1)) != context.year()) {
                return false;
            }
        }
        var last = LAST_YEAR.matcher(lead);
        while (last.find()) {
            int at = sentence.start() + last.end();
            boolean over = passage.numbers().stream()
                    .anyMatch(each -> each.kind() != NumberToken.Kind.OTHER
                            && each.start() >= at
                            && each.start() < token.start());
            if (!over) {
                return false;
            }
        }
        return true;
    }

    private void judge(TableClaims.Claim claim, NumberToken token) {
        List<String> others = new ArrayList<>();
        for (TableClaims.Candidate candidate : claim.candidates()) {
            Optional<BigDecimal> value = claims.value(candidate);
            Measure measure = claims.measure(candidate);
            if (value.isEmpty() || !isCountedIn(token, measure) || agrees(token, value.get(), measure)) {
                return;
            }
            others.add(candidate.name() + " " + NumberToken.plain(value.get()) + measure.label());
        }
        TableClaims.Candidate likeliest = claim.candidates().get(0);
        Measure measure = claims.measure(likeliest);
        BigDecimal value = claims.value(likeliest).orElseThrow();
        BigDecimal difference =
                token.amount().subtract(MeasureBase.inUnits(value, measure)).abs();
        new Spot(passage, token.start(), token.measureEnd())
                .raise(
                        findings,
                        "text-versus-table",
                        claims.claimed(likeliest),
                        NumberToken.plain(value) + measure.label())
                .values(
                        "text",
                        token.shown(passage.text()),
                        "figures",
                        String.join(" / ", others),
                        "difference",
                        NumberToken.plain(difference) + MeasureBase.of(measure));
    }

    /** {@code 未收到政府信息公开申请} where the table has some. */
    private void none(Passage.Span sentence) {
        for (int at = sentence.start(); at < sentence.end(); at++) {
            if ("未没无".indexOf(text.charAt(at)) < 0) {
                continue;
            }
            int start = at;
            List<TableClaims.None> none = claims.none(sentence.in(text), at - sentence.start());
            if (!none.isEmpty() && isWholeClause(sentence, at)) {
                none.stream()
                        .filter(each -> !OF_SOME.matcher(text.substring(sentence.start() + each.end()))
                                .lookingAt())
                        .filter(each -> claims.value(each.claim().candidates().get(0))
                                .filter(value -> value.signum() > 0)
                                .isPresent())
                        .findFirst()
                        .ifPresent(each -> none(each, sentence, start));
            }
        }
    }

    private boolean isWholeClause(Passage.Span sentence, int at) {
        int from = at;
        while (from > sentence.start() && (MARKS + "、").indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String lead = text.substring(sentence.start(), at);
        boolean thisYear = OTHER_YEAR
                .matcher(WHOLE_YEAR.matcher(lead).replaceAll(""))
                .results()
                .allMatch(found -> Integer.parseInt(found.group(1)) == context.year());
        return thisYear
                && !LAST_YEAR.matcher(lead).find()
                && claims.isWhole(plain(text.substring(from, at)))
                && !isPart(lead);
    }

    private void none(TableClaims.None none, Passage.Span sentence, int at) {
        TableClaims.Candidate figure = none.claim().candidates().get(0);
        String value = NumberToken.plain(claims.value(figure).orElseThrow())
                + claims.measure(figure).label();
        new Spot(passage, at, sentence.start() + none.end())
                .raise(findings, "text-versus-table.none", claims.claimed(figure), value)
                .values(
                        "text",
                        passage.text().substring(at, sentence.start() + none.end()),
                        "figures",
                        figure.name() + " " + value);
    }

    /** Applications are counted in 件, and some write 份 or 宗. */
    private boolean isCountedIn(NumberToken token, Measure measure) {
        String base = MeasureBase.of(measure);
        return token.measure().equals(base)
                || base.equals("件") && words("same_as_case").contains(token.measure());
    }

    /** Equal at the precision that was typed. */
    private static boolean agrees(NumberToken token, BigDecimal value, Measure measure) {
        BigDecimal difference =
                token.amount().subtract(MeasureBase.inUnits(value, measure)).abs();
        return difference.compareTo(token.rounding()) <= 0;
    }

    /** A number after {@code compared} is a difference; {@code limits} behind one make it something else: 54件以上. */
    private List<String> words(String list) {
        return context.words().list("text-versus-table", list);
    }
}
