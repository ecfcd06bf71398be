package dev.report.prose;

import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.model.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which other measure stands right behind a cited figure: {@code 43254万条}, {@code 14.5小时} for 天, {@code 14.5 hours} for days. */
final class MeasureBehind {

    private final ReportDefinition definition;

    MeasureBehind(ReportDefinition definition) {
        this.definition = definition;
    }

    /**
     * The wrong measure.
     *
     * @param word as it is written, with the blank before it where there is one
     * @param isMagnitude whether it is the right one, multiplied
     */
    record Wrong(String word, boolean isMagnitude) {}

    /** @param following the text behind the figure */
    Optional<Wrong> of(Measure measure, String following) {
        String label = measure.label();
        int blank = following.startsWith(" ") || following.startsWith("\u00a0") ? 1 : 0;
        String rest = following.substring(blank);
        if (begins(rest, label)) {
            return Optional.empty();
        }
        boolean scaled = (rest.startsWith("万") || rest.startsWith("亿")) && !rest.startsWith("万一");
        String other = scaled ? rest.substring(0, Math.min(rest.length(), 1 + label.length())) : other(label, rest);
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wrong(following.substring(0, blank) + other, scaled || label.endsWith(other)));
    }

    /** The longest measure that follows, of the definition's or of those that measure one thing alone; empty if none does. */
    private String other(String label, String rest) {
        String other = definition.measures().stream()
                .map(Measure::label)
                .filter(word -> begins(rest, word))
                .reduce("", MeasureBehind::longer);
        for (String group : ProseWords.of(definition).list(ProseWords.NUMBERS, "units")) {
            List<String> same = List.of(group.split("\\|"));
            String found = same.stream().filter(word -> begins(rest, word)).reduce("", MeasureBehind::longer);
            if (longer(other, found).equals(found) && !found.isEmpty()) {
                other = same.contains(label) ? "" : found;
            }
        }
        return other;
    }

    private static String longer(String one, String other) {
        return other.length() >= one.length() ? other : one;
    }

    /** Whether a text begins with a word; one of letters ends where it does, and may be one alone: {@code 1 request}. */
    private static boolean begins(String text, String word) {
        boolean isLatin =
                !word.isEmpty() && word.charAt(word.length() - 1) < 0x2E80 && Character.isLetter(word.charAt(0));
        return isLatin
                ? Stream.of(word, one(word)).anyMatch(form -> text.startsWith(form) && isEnd(text, form.length()))
                : text.startsWith(word);
    }

    private static String one(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
