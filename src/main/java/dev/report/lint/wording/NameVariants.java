package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A system that bears two names: {@code 四川省政府系统公开管理系统} beside {@code 四川省政府信息公开管理系统}. */
final class NameVariants {

    private static final Pattern REPEATED =
            Pattern.compile("([\\u4e00-\\u9fa5]{3})(系统|平台|网站)([\\u4e00-\\u9fa5]{2,6}\\2)");

    private NameVariants() {}

    private static boolean isTwice(String text, String word) {
        int first = text.indexOf(word);
        return first >= 0 && text.indexOf(word, first + word.length()) > 0;
    }

    /** Reports only a name that holds one word twice, and only where the other name occurs, too. */
    static void check(Document document, List<Document> documents, LintContext context, Findings findings) {
        List<String> systems = context.words().list("wording", "systems");
        for (Passage passage : document.passages()) {
            Matcher name = REPEATED.matcher(passage.text());
            while (systems.stream().anyMatch(word -> isTwice(passage.text(), word)) && name.find()) {
                other(documents, name)
                        .ifPresent(right -> new Spot(passage, name.start(), name.end())
                                .raise(findings, "wording.name", right)
                                .values("text", name.group(), "use", right));
            }
        }
    }

    private static Optional<String> other(List<Document> documents, Matcher name) {
        Pattern same =
                Pattern.compile(Pattern.quote(name.group(1)) + "[\\u4e00-\\u9fa5]{2}" + Pattern.quote(name.group(3)));
        for (Document document : documents) {
            for (Passage passage : document.passages()) {
                Matcher found = same.matcher(passage.text());
                while (found.find()) {
                    if (!found.group().equals(name.group())) {
                        return Optional.of(found.group());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
