package dev.report.definition.rule;

/**
 * What a rule or a section rests on (法定依据).
 *
 * @param id e.g. {@code form-2021}
 * @param title the document's title, in 《》
 * @param number its number (文号), e.g. {@code 国办公开办函〔2021〕30号}
 * @param article the article or table, may be empty
 * @param from the day from which it applies, ISO, may be empty
 */
public record LegalSource(String id, String title, String number, String article, String from) {

    /** As a finding cites it: title and number as far as given, and the article. */
    public String citation() {
        String document = number.isEmpty() || title.isEmpty() ? title + number : titled();
        return article.isEmpty() ? document : document + " " + article;
    }

    private String titled() {
        boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? title + "（" + number + "）" : title + ", " + number;
    }
}
