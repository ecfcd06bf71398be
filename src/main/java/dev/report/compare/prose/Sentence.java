package dev.report.compare.prose;

import dev.report.json.PublishedModel.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of a report's prose, or a heading.
 *
 * @param section the section's id
 * @param heading the section's heading
 * @param text without blanks at its ends, runs of blanks as one
 */
public record Sentence(String section, String heading, String text) {

    /** After a full stop with what closes behind it; an English one ends a sentence only before a blank and a capital letter. */
    private static final Pattern END =
            Pattern.compile("(?<=[。！？][”’」』）〕】]{0,3})(?![”’」』）〕】])|(?<=[.!?][\"')]?)\\s+(?=[\\p{Lu}\"'(])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    /** The sentences of a section, its heading first. */
    public static List<Sentence> of(Section section) {
        List<Sentence> sentences = new ArrayList<>();
        add(sentences, section, section.heading());
        section.text().forEach(block -> {
            for (String sentence : END.split(block)) {
                add(sentences, section, sentence);
            }
        });
        return sentences;
    }

    private static void add(List<Sentence> sentences, Section section, String text) {
        String kept = BLANKS.matcher(text).replaceAll(" ").strip();
        if (!kept.isEmpty()) {
            sentences.add(new Sentence(section.id(), section.heading(), kept));
        }
    }

    /** The text without any blank: what stays the same when an editor puts blanks in. */
    String solid() {
        return text.replace(" ", "");
    }
}
