package dev.report.lint.structure;

import dev.report.definition.ProseRules;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds sections that leave out a topic they must cover. */
public final class MissingTopic {

    private final LintContext context;
    private final Findings findings;

    private MissingTopic(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        boolean judged = !document.section().isEmpty() && !document.passages().isEmpty();
        if (judged && !StubSection.isStub(document, context)) {
            new MissingTopic(context, findings).check(document);
        }
    }

    /** One finding for all that is missing of one weight. */
    private void check(Document document) {
        String text = document.text();
        for (Severity severity : Severity.values()) {
            List<ProseRules.Topic> missing = new ArrayList<>();
            for (ProseRules.Topic topic : context.rules().topics()) {
                if (topic.severity() == severity && isAsked(topic, document) && !Words.anyIn(text, topic.any())) {
                    missing.add(topic);
                }
            }
            if (!missing.isEmpty()) {
                Text names = listed(missing, ProseRules.Topic::name, Text::list);
                Spot.raise(findings, "missing-topic", document.start(), context.spoken(names))
                        .basis(listed(missing, ProseRules.Topic::basis, Text::series))
                        .severity(severity)
                        .values(
                                "topics",
                                names,
                                "words",
                                listed(missing, topic -> Text.list(topic.any()), Text::series));
            }
        }
    }

    private boolean isAsked(ProseRules.Topic topic, Document document) {
        return topic.section().equals(document.section())
                && (topic.levels().isEmpty() || topic.levels().contains(context.level()));
    }

    private static Text listed(
            List<ProseRules.Topic> topics, Function<ProseRules.Topic, Text> part, Function<List<String>, Text> list) {
        List<Text> words = topics.stream()
                .map(part)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return new Text(
                list.apply(words.stream().map(Text::zh).toList()).zh(),
                list.apply(words.stream().map(Text::en).toList()).en());
    }
}
