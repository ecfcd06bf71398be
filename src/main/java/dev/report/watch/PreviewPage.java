package dev.report.watch;

import dev.report.config.TemplateSource;
import dev.report.finding.Messages;
import dev.report.render.template.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page around the report: the state of the last build and what was found, in the language of the screen. */
final class PreviewPage {

    private static final Messages MESSAGES = new Messages(PreviewPage.class);

    /** Nobody works through more at a time; a page of twenty thousand findings is slow in every browser. */
    private static final int MOST_ENTRIES = 300;

    private final TemplateSource templates = TemplateSource.bundled("common");
    private final TemplateEngine engine = new TemplateEngine(templates, name -> false);
    private final String language;
    private final String folder;

    /** @param folder the project's, as the page names it */
    PreviewPage(String language, String folder) {
        this.language = language;
        this.folder = folder;
    }

    /** The findings under one heading. @param more how many are not shown */
    public record Part(String name, String heading, String word, List<FindingEntry> entries, int more) {}

    String say(String key, Object... values) {
        return MESSAGES.text(key, values).in(language);
    }

    /** A file that the page asks for. */
    String file(String name) {
        return templates.text(name).orElseThrow();
    }

    String html(Preview preview) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("language", language.equals("zh") ? "zh-CN" : language);
        names.put("number", preview.number());
        names.put("page_number", preview.pageNumber());
        names.put("title", preview.title());
        names.put("current", preview.isCurrent());
        names.put("trouble", preview.trouble());
        names.put("folder", folder);
        names.put("state", state(preview));
        names.put("parts", parts(preview));
        names.put("words", words());
        return engine.run("watch.html.ftlh", names);
    }

    /** One line that is read aloud at each build. */
    String state(Preview preview) {
        return preview.number() == 0
                ? say("state.first")
                : say(
                        preview.isCurrent() ? "state" : "state.kept",
                        "errors",
                        preview.count(FindingEntry.Group.ERROR),
                        "warnings",
                        preview.count(FindingEntry.Group.WARNING));
    }

    private List<Part> parts(Preview preview) {
        List<Part> parts = new ArrayList<>();
        for (FindingEntry.Group group : FindingEntry.Group.values()) {
            List<FindingEntry> all = preview.entries().stream()
                    .filter(entry -> entry.group() == group)
                    .toList();
            if (!all.isEmpty()) {
                String name = group.name().toLowerCase(Locale.ROOT);
                List<FindingEntry> shown = all.subList(0, Math.min(all.size(), MOST_ENTRIES));
                String heading = say("heading." + name, "count", all.size());
                parts.add(new Part(name, heading, say("word." + name), shown, all.size() - shown.size()));
            }
        }
        return parts;
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : List.of(
                "preview",
                "skip",
                "report",
                "no-report",
                "findings",
                "none",
                "kept",
                "more",
                "basis",
                "lost",
                "nowhere")) {
            words.put(name.replace('-', '_'), say("page." + name));
        }
        return words;
    }
}
