package dev.report.definition.rule;

import dev.report.model.Text;

/**
 * What a rule or a section rests on (法定依据).
 *
 * @param id e.g. {@code form-2021}
 * @param title the document's title, in Chinese in 《》
 * @param number its number (文号), e.g. {@code 国办公开办函〔2021〕30号}
 * @param article the article or table, may be empty
 * @param from the day from which it applies, ISO, may be empty
 */
public record LegalSource(String id, Text title, Text number, Text article, String from) {

    /** As a finding cites it: title and number as far as given, and the article. */
    public Text citation() {
        return new Text(
                citation(title.zh(), number.zh(), article.zh()), citation(title.en(), number.en(), article.en()));
    }

    /** As a list of laws cites it, without the article. */
    public Text document() {
        return new LegalSource(id, title, number, Text.EMPTY, from).citation();
    }

    /** A law that was passed in another language is cited in the manner of that one. */
    private static String citation(String title, String number, String article) {
        boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
        String document = number.isEmpty() || title.isEmpty()
                ? title + number
                : chinese ? title + "（" + number + "）" : title + ", " + number;
        return article.isEmpty() ? document : document + (chinese ? " " : ", ") + article;
    }
}
