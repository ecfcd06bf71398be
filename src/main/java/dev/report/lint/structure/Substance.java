package dev.report.lint.structure;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.Words;
import dev.report.model.SourceLocation;
import java.util.List;

/** Whether the text is this issuer's own: no other level's scope, no other place's government, some number of the year's. */
public final class Substance {

    private static final List<String> VERBS =
            List.of("组织推动", "组织", "推动", "推进", "指导", "督促", "统筹", "部署", "要求", "带动", "引导");
    private static final List<String> COUNTERPARTS = List.of("与", "同", "向", "赴", "邻", "友好", "对口", "来自", "接待");
    private static final List<String> CITED = List.of("按照", "根据", "落实", "贯彻", "响应", "参加", "上级", "省政府", "省委");

    private final Document document;
    private final LintContext context;
    private final Reporter reporter;

    private Substance(Document document, LintContext context, Reporter reporter) {
        this.document = document;
        this.context = context;
        this.reporter = reporter;
    }

    public static void check(Document document, LintContext context, Reporter reporter) {
        Substance substance = new Substance(document, context, reporter);
        for (Passage passage : document.passages()) {
            substance.level(passage);
            substance.place(passage);
        }
        if (context.rules().numbersRequired().contains(document.section())
                && !document.passages().isEmpty()) {
            substance.numbers();
        }
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
                    reporter.warn(
                            "foreign-text",
                            "foreign-text.level",
                            new Reporter.Spot(passage, start, start + word.length()),
                            "",
                            "text",
                            word,
                            "issuer",
                            context.issuer());
                }
            }
        }
    }

    /** What is done because someone above said so may be named with that one's area. */
    private static boolean isCited(String text) {
        return Words.anyIn(text, CITED);
    }

    private static boolean isOwnDeed(String text, int at) {
        return VERBS.stream().anyMatch(verb -> text.startsWith(verb, at - verb.length()));
    }

    /** The government of another county or town, where the issuer is one. */
    private void place(Passage passage) {
        int name = context.issuer().indexOf("人民政府");
        if (name < 3 || "县区镇乡".indexOf(context.issuer().charAt(name - 1)) < 0) {
            return;
        }
        String own = context.issuer().substring(Math.max(0, name - 3), name);
        String suffix = own.substring(own.length() - 1) + "人民政府";
        String text = passage.text();
        for (int at = text.indexOf(suffix); at >= 2; at = text.indexOf(suffix, at + 1)) {
            String found = text.substring(at - 2, at + 1);
            boolean isName = found.chars()
                    .allMatch(c -> c >= 0x4e00 && c <= 0x9fa5 && "各我本全该原两邻外他每级市省县区和与及由向经对在为是的报赴辖有乡".indexOf(c) < 0
                            || c == own.charAt(own.length() - 1));
            if (!found.equals(own) && isName && !isCounterpart(text, at - 2)) {
                reporter.warn(
                        "foreign-text",
                        "foreign-text.place",
                        new Reporter.Spot(passage, at - 2, at + suffix.length()),
                        "",
                        "text",
                        text.substring(at - 2, at + suffix.length()),
                        "issuer",
                        context.issuer());
            }
        }
    }

    /** Whether a clause names another government as the one that something is done with or sent to. */
    private static boolean isCounterpart(String text, int at) {
        int from = at;
        while (from > 0 && "，。；：！？".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return Words.anyIn(text.substring(from, at), COUNTERPARTS);
    }

    private boolean hasNumber() {
        for (Passage passage : document.passages()) {
            for (NumberToken token : passage.numbers()) {
                boolean cited = token.isCited() && token.value().intValue() != context.year();
                if (token.kind() != NumberToken.Kind.OTHER || cited) {
                    return true;
                }
            }
        }
        return false;
    }

    private void numbers() {
        if (hasNumber() || !document.doubtful().isEmpty()) {
            return;
        }
        for (Passage passage : document.passages()) {
            for (String word : context.rules().genericWords()) {
                int at = passage.text().indexOf(word);
                if (at >= 0) {
                    reporter.warn(
                            "generic-text",
                            "generic-text",
                            new Reporter.Spot(passage, at, at + word.length()),
                            "",
                            "text",
                            word);
                    return;
                }
            }
        }
        reporter.addAt(
                Severity.WARNING,
                "no-number",
                "no-number",
                SourceLocation.of(document.file(), document.passages().get(0).line(0), 0),
                "",
                "");
    }
}
