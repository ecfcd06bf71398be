package dev.report.returns;

import dev.report.finding.Messages;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import java.util.regex.Pattern;

/** The words of letters, in the language of the form. */
final class LetterWords {

    /** A clause on files of the project, which the unit does not have. */
    private static final Pattern OF_THE_PROJECT =
            Pattern.compile("[^；;。]*(\\.yaml|roster\\.csv|submissions|chmod)[^；;。]*[；;。]?\\s*");

    private static final int TURNS = 7;

    private final String language;
    private final Messages messages;

    LetterWords(ReportProject project) {
        this.language = project.definition().heading().style().spoken();
        this.messages = new Messages(LetterWords.class).in(project.words());
    }

    String say(String key, Object... namesAndValues) {
        return messages.text(key, namesAndValues).in(language);
    }

    String in(Text text) {
        return text.in(language);
    }

    /** What to do, as a unit can do it: it writes to the issuer what the issuer writes into its project, and need not ask itself. */
    String advice(Text help) {
        String words = in(help);
        for (int turn = 1; turn <= TURNS; turn++) {
            words = words.replaceAll(say("turn." + turn + ".from"), say("turn." + turn + ".to"));
        }
        return OF_THE_PROJECT.matcher(words).replaceAll("").replaceAll("[；;，,\\s]+$", "");
    }
}
