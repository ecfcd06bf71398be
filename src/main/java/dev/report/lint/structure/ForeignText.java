package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.List;

/** Whether the text is this issuer's own: no other level's scope, no other place's government. */
public final class ForeignText {

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
            String found = text.substring(at - 2, at + 1);
            boolean isName = found.chars()
                    .allMatch(c -> c >= 0x4e00 && c <= 0x9fa5 && "各我本全该原两邻外他每级市省县区和与及由向经对在为是的报赴辖有乡".indexOf(c) < 0
                            || c == own.charAt(own.length() - 1));
            if (!found.equals(own) && isName && !isCounterpart(text, at - 2)) {
                new Spot(passage, at - 2, at + suffix.length())
                        .raise(findings, "foreign-text.place")
                        .values("text", text.substring(at - 2, at + suffix.length()), "issuer", context.issuer());
            }
        }
    }

    /** Whether a clause names another government as the one that something is done with or sent to. */
    private boolean isCounterpart(String text, int at) {
        int from = at;
        while (from > 0 && "，。；：！？".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return Words.anyIn(text.substring(from, at), words("counterparts"));
    }
}
