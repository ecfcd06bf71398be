package dev.report.lint.table;

import dev.report.finding.Findings;
import dev.report.lint.text.Marks;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that say that there was none, where the tables have some: {@code 未收到政府信息公开申请}. */
final class NoneClaims {

    /** 没有收到申请的乡镇 is about some; 没有发生复议的情况 is not. */
    private static final Pattern OF_SOME = Pattern.compile("^的(?!情况|情形|现象|问题|事项|事件|行为|案件)");

    /** 未收取处理费的单位有56个; 未收取处理费，收费为0元的单位56个. */
    private static final Pattern OF_UNITS = Pattern.compile("的(单位|部门|乡镇|镇|乡|街道|机关)");

    private static final String FIRST = "未没无";

    private final Passage passage;
    private final String text;
    private final TableClaims claims;
    private final SpokenYear years;
    private final Findings findings;

    NoneClaims(Passage passage, TableClaims claims, int year, Findings findings) {
        this.passage = passage;
        this.text = Marks.full(passage.text());
        this.claims = claims;
        this.years = new SpokenYear(passage, year);
        this.findings = findings;
    }

    void check() {
        for (Passage.Span sentence : passage.sentences()) {
            for (int at = sentence.start(); at < sentence.end(); at++) {
                if (FIRST.indexOf(text.charAt(at)) >= 0) {
                    check(sentence, at);
                }
            }
        }
    }

    private void check(Passage.Span sentence, int at) {
        List<TableClaims.None> none = claims.none(sentence.in(text), at - sentence.start());
        if (!none.isEmpty() && isWholeClause(sentence, at)) {
            none.stream()
                    .filter(each -> isMeant(each, sentence, at))
                    .filter(each -> claims.value(each.claim().candidates().get(0))
                            .filter(value -> value.signum() > 0)
                            .isPresent())
                    .findFirst()
                    .ifPresent(each -> report(each, sentence, at));
        }
    }

    private boolean isMeant(TableClaims.None none, Passage.Span sentence, int at) {
        int end = sentence.start() + none.end();
        List<String> with = none.claim().with();
        return !OF_SOME.matcher(text.substring(end)).find()
                && !OF_UNITS.matcher(text.substring(end, sentence.end())).find()
                && (with.isEmpty() || Words.anyIn(text.substring(0, end), with))
                && !Words.anyIn(
                        text.substring(sentence.start(), at), none.claim().unless());
    }

    private boolean isWholeClause(Passage.Span sentence, int at) {
        int from = at;
        while (from > sentence.start() && (NumberClaims.MARKS + "、").indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return years.of(sentence, at) == SpokenYear.When.THIS
                && claims.isWhole(NumberClaims.plain(text.substring(from, at)))
                && !claims.isPart(text.substring(sentence.start(), at));
    }

    private void report(TableClaims.None none, Passage.Span sentence, int at) {
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
}
