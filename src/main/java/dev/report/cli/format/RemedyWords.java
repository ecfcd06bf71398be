package dev.report.cli.format;

import dev.report.finding.Finding;
import dev.report.finding.Fix;
import dev.report.finding.Messages;
import dev.report.finding.Remedy;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Says which change of which cell would clear a finding. */
final class RemedyWords {

    private static final Messages MESSAGES = new Messages(RemedyWords.class);

    private RemedyWords() {}

    /** The change to make, or nothing if none stands out. */
    static List<Text> fix(Remedy remedy) {
        return remedy.fix()
                .map(fix -> List.of(sentence(remedy.candidates().isEmpty() ? "fix" : "fix.likeliest", fix)))
                .orElse(List.of());
    }

    /** The changes that would do as well, the likeliest first. */
    static List<Text> others(Remedy remedy) {
        List<Text> sentences = new ArrayList<>();
        for (Fix candidate : remedy.candidates()) {
            if (!remedy.fix().filter(candidate::equals).isPresent()) {
                sentences.add(sentence("candidate", candidate));
            }
        }
        return sentences;
    }

    /** A finding's sentence and the changes that would clear it, one a line, for formats that have no place of their own for them. */
    static String with(Finding finding, String language) {
        StringBuilder words = new StringBuilder(finding.message().in(language));
        fix(finding.remedy()).forEach(text -> words.append('\n').append(text.in(language)));
        others(finding.remedy()).forEach(text -> words.append('\n').append(text.in(language)));
        return words.toString();
    }

    private static Text sentence(String key, Fix fix) {
        int count = fix.clears().size();
        Text clears = MESSAGES.text(count == 1 ? "clears.one" : "clears", "count", count);
        return MESSAGES.text(
                key + (fix.moved().isPresent() ? ".moved" : ""),
                "cell",
                fix.label(),
                "from",
                fix.from(),
                "to",
                fix.to(),
                "moved",
                fix.moved().map(Fix.Moved::label).orElse(""),
                "slip",
                fix.slip(),
                "clears",
                clears);
    }
}
