package dev.report.compare;

import dev.report.compare.figure.FigureChange;
import dev.report.compare.prose.SentenceChange;
import java.util.ArrayList;
import java.util.List;

/**
 * How much differs, in words.
 *
 * @param subject figures or sentences, with how many were compared
 * @param parts how many of each kind; those of which there are none are left out
 */
public record Counts(String subject, List<String> parts) {

    public Counts {
        parts = List.copyOf(parts);
    }

    static List<Counts> of(Difference difference, Wording words) {
        List<String> figures = new ArrayList<>();
        for (FigureChange.Kind kind : FigureChange.Kind.values()) {
            add(figures, words, "count.figures." + kind.wireName(), difference.count(kind));
        }
        long changed = difference.figures().stream()
                .filter(change -> change.before().isPresent() && change.after().isPresent())
                .count();
        figures.add(words.say("count.same", "count", difference.shared() - changed));
        List<String> sentences = new ArrayList<>();
        for (SentenceChange.Kind kind : SentenceChange.Kind.values()) {
            add(sentences, words, "count.sentences." + kind.wireName(), difference.count(kind));
        }
        sentences.add(words.say("count.same", "count", difference.sameSentences()));
        return List.of(
                new Counts(words.say("count.figures"), figures), new Counts(words.say("count.sentences"), sentences));
    }

    private static void add(List<String> parts, Wording words, String key, long count) {
        if (count > 0) {
            parts.add(words.say(key, "count", count));
        }
    }

    String line(Wording words) {
        return words.say("count.line", "subject", subject, "parts", String.join(words.say("list.between"), parts));
    }
}
