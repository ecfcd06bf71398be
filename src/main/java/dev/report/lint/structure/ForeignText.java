package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the text is this issuer's own: no other level's scope, no other place's government, no figures of its own said to be a whole county's. */
public final class ForeignText {

    private static final String CLAUSE_ENDS = "，。；：！？";
    private static final Pattern OPENING = Pattern.compile("\\d{4}年(度|以来)?[，,]");

    private final LintContext context;
    private final Findings findings;

    private ForeignText(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        ForeignText foreign = new ForeignText(context, findings);
        for (Passage passage : document.passages()) {
            foreign.level(passage);
            foreign.place(passage);
            foreign.figure(passage);
        }
    }

    private List<String> words(String list) {
        return context.words().list("foreign-text", list);
    }

    /** {@code 组织推动全省政府信息公开工作} in a township's report. */
    private void level(Passage passage) {
        List<String> words = context.rules().levelWords().getOrDefault(context.level(), List.of());
        if (!Words.anyIn(passage.text(), words)) {
            return;
        }
        for (Passage.Span sentence : passage.sentences()) {
            String text = sentence.in(passage.text());
            for (String word : words) {
                int at = text.indexOf(word);
                if (at >= 0 && !isCited(text.replace(word, "")) && isOwnDeed(text, at)) {
                    int start = sentence.start() + at;
                    new Spot(passage, start, start + word.length())
                            .raise(findings, "foreign-text.level")
                            .values("text", word, "issuer", context.issuer());
                }
            }
        }
    }

    /** What is done at the request of a higher body may be named with that body's area. */
    private boolean isCited(String text) {
        return Words.anyIn(text, words("cited"));
    }

    private boolean isOwnDeed(String text, int at) {
        return words("verbs").stream().anyMatch(verb -> text.startsWith(verb, at - verb.length()));
    }

    /** {@code 全县收到申请12件} in the own report of one unit, whose 12 they are. */
    private void figure(Passage passage) {
        if (!isOneUnit()) {
            return;
        }
        for (String word : words("wholes")) {
            for (int at = passage.text().indexOf(word);
                    at >= 0;
                    at = passage.text().indexOf(word, at + 1)) {
                figure(passage, new Spot(passage, at, at + word.length()));
            }
        }
    }

    /** The first number of the clause that the prose cites. */
    private void figure(Passage passage, Spot whole) {
        Passage.Span clause = new Passage.Span(whole.end(), clauseEnd(passage.text(), whole.end()));
        passage.numbers().stream()
                .filter(number -> clause.holds(number) && passage.isCited(number.start()))
                .findFirst()
                .ifPresent(number -> whole.raise(findings, "foreign-text.figure")
                        .values("text", whole.words(), "number", number.digits(), "issuer", context.issuer()));
    }

    private static int clauseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether it is the report of one unit, and not of all that are below it. */
    private boolean isOneUnit() {
        return context.level().equals("unit")
                && context.beside()
                                .units()
                                .get()
                                .getOrDefault("", LintContext.Reporting.NONE)
                                .due()
                        == 1;
    }

    /** The government of another county or town, where the issuer is one. */
    private void place(Passage passage) {
        int suffixed = context.issuer().indexOf("人民政府");
        // The title of a published report leaves the words out.
        int name = suffixed < 0 ? context.issuer().length() : suffixed;
        if (name < 3 || "县区镇乡".indexOf(context.issuer().charAt(name - 1)) < 0) {
            return;
        }
        String own = context.issuer().substring(Math.max(0, name - 3), name);
        String suffix = own.substring(own.length() - 1) + "人民政府";
        String text = passage.text();
        for (int at = text.indexOf(suffix); at >= 2; at = text.indexOf(suffix, at + 1)) {
            if (isOther(text.substring(at - 2, at + 1), own) && !isCounterpart(text, at - 2)) {
                raise(passage, at - 2, at + suffix.length());
            }
        }
        doer(passage, own);
    }

    private static boolean isOther(String found, String own) {
        boolean isName = found.chars()
                .allMatch(c -> c >= 0x4e00 && c <= 0x9fa5 && "各我本全该原两邻外他每级市省县区和与及由向经对在为是的报赴辖有乡".indexOf(c) < 0
                        || c == own.charAt(own.length() - 1));
        return !found.equals(own) && isName;
    }

    /** {@code 2024年，龙门县认真贯彻……}: whose report it is does what it tells. */
    private void doer(Passage passage, String own) {
        Matcher opening = OPENING.matcher(passage.text());
        if (!opening.lookingAt()) {
            return;
        }
        int at = opening.end();
        int end = at + own.length();
        boolean isLong = end < passage.text().length();
        String found = isLong ? passage.text().substring(at, end) : "";
        boolean does = words("deeds").stream().anyMatch(deed -> passage.text().startsWith(deed, end));
        boolean isLikeOwn = found.endsWith(own.substring(own.length() - 1));
        // 北川县 is what 北川羌族自治县 calls itself.
        if (does && isLikeOwn && isOther(found, own) && !context.issuer().contains(found.substring(0, 2))) {
            raise(passage, at, end);
        }
    }

    private void raise(Passage passage, int from, int to) {
        new Spot(passage, from, to)
                .raise(findings, "foreign-text.place")
                .values("text", passage.text().substring(from, to), "issuer", context.issuer());
    }

    /** Whether a clause names another government as the one that something is done with or sent to. */
    private boolean isCounterpart(String text, int at) {
        int from = at;
        while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return Words.anyIn(text.substring(from, at), words("counterparts"));
    }
}
