package dev.report.lint.text;

import dev.report.definition.ProseRules;
import dev.report.definition.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file outside a project: one section's prose by its name, or a whole report by its headings.
 *
 * @param documents the sections in order; a single one without id if the file is neither
 * @param year as its title says; 0 if it has none
 * @param issuer as its title says
 * @param level as the issuer's name shows
 * @param headings the titles of its numbered sections
 */
public record FreeFile(List<Document> documents, int year, String issuer, String level, List<String> headings) {

    private static final int LEAST_HEADINGS = 2;

    public static FreeFile of(String name, List<Passage> passages, List<Section> sections) {
        String stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        List<String> headings = new ArrayList<>();
        passages.stream().filter(FreeFile::isTop).forEach(passage -> headings.add(title(passage)));
        int year = 0;
        String issuer = "";
        for (Passage passage : passages.subList(0, Math.min(3, passages.size()))) {
            Matcher title = Pattern.compile("^(.{0,30}?)(\\d{4})年(?:度)?政府信息公开(?:工作)?年度报告$")
                    .matcher(passage.text());
            if (year == 0 && title.find()) {
                year = Integer.parseInt(title.group(2));
                issuer = title.group(1);
            }
        }
        List<Document> documents = headings.size() >= LEAST_HEADINGS
                ? sections(name, passages, sections)
                : List.of(document(
                        name,
                        sections.stream().anyMatch(each -> each.narrative().equals(stem)) ? stem : "",
                        passages));
        return new FreeFile(
                documents,
                year,
                issuer,
                level(issuer),
                headings.size() >= LEAST_HEADINGS ? List.copyOf(headings) : List.of());
    }

    public static boolean isTop(Passage passage) {
        return SequenceNumber.parse(passage.text())
                .filter(number -> number.style() == SequenceNumber.Style.CHINESE)
                .filter(number -> passage.text().length() < 40 && passage.text().indexOf('。') < 0)
                .isPresent();
    }

    public static String title(Passage passage) {
        return passage.text()
                .substring(SequenceNumber.parse(passage.text()).orElseThrow().end())
                .strip();
    }

    private static List<Document> sections(String name, List<Passage> passages, List<Section> sections) {
        List<Document> documents = new ArrayList<>();
        List<Passage> current = new ArrayList<>();
        String id = "preamble";
        for (Passage passage : passages) {
            if (isTop(passage)) {
                documents.add(document(name, id, current));
                current = new ArrayList<>();
                id = sections.stream()
                        .filter(section -> section.title().equals(title(passage)))
                        .map(Section::id)
                        .findFirst()
                        .orElse("");
            }
            current.add(passage);
        }
        documents.add(document(name, id, current));
        return documents;
    }

    /** All sections as one, for what may be in any of them. */
    public Document whole() {
        List<Passage> passages = documents.stream()
                .flatMap(document -> document.passages().stream())
                .toList();
        return document(documents.get(0).file(), ProseRules.WHOLE_REPORT, passages);
    }

    private static Document document(String name, String id, List<Passage> passages) {
        return new Document(name, id, passages, List.of(), List.of(), Set.of());
    }

    private static String level(String issuer) {
        String name = issuer.replace("人民政府", "").replace("办事处", "");
        if (name.endsWith("镇") || name.endsWith("乡") || name.endsWith("街道")) {
            return "township";
        }
        return name.endsWith("县") || name.endsWith("区") && !name.endsWith("自治区") ? "county" : "";
    }
}
