package dev.report.compare.portal;

import dev.report.compare.Wording;
import java.util.ArrayList;
import java.util.List;

/** Says in lines what a published document says otherwise. */
public final class PublicationText {

    private PublicationText() {}

    /** One line for each deviation, its place under it; the sum at the end. */
    public static List<String> lines(PublicationCheck check, Wording words) {
        List<String> lines = new ArrayList<>();
        for (Deviation deviation : check.deviations()) {
            String heading = deviation.subject().isEmpty() ? words.say("text.start") : deviation.subject();
            lines.add(words.say(
                    "deviation." + deviation.kind().wireName() + (isWithin(deviation) ? ".within" : ""),
                    "subject",
                    heading,
                    "expected",
                    deviation.expected(),
                    "actual",
                    deviation.actual(),
                    "elsewhere",
                    deviation.elsewhere().isEmpty() ? words.say("text.start") : deviation.elsewhere()));
            deviation.at().ifPresent(at -> lines.add("  --> " + at));
        }
        long different = check.deviations().stream()
                .filter(deviation -> deviation.kind().isDifferent())
                .count();
        lines.add(words.say(
                check.isSame() ? "publication.same" : "publication.different",
                "count",
                different,
                "figures",
                check.figures(),
                "sentences",
                check.sentences()));
        return lines;
    }

    /** Whether a sentence is still in its section. */
    private static boolean isWithin(Deviation deviation) {
        return deviation.kind() == Deviation.Kind.SENTENCE_MOVED
                && deviation.elsewhere().equals(deviation.subject());
    }
}
