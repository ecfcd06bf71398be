package dev.report.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding quotes is found in a page however it is broken, spaced and shortened. */
class SeenTextTest {

    private static List<TextNode> texts(String html) {
        return Lines.texts(Jsoup.parseBodyFragment(html).body());
    }

    private static String marked(String html, String words) {
        Element body = Jsoup.parseBodyFragment(html).body();
        new Marker("en").mark(new Spot(body, Lines.texts(body), false), List.of(new Mark(1, "m", true, words, "t")));
        return String.join("|", body.select("mark").eachText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            全年办结<b>671</b>件。结转34件。          | 全年办结671件。      | 全年办结,671,件。
            全年办结 &nbsp;671 件。结转34件。         | 全年办结671件。      | 全年办结 671 件。
            全年办结671件，同比增长2%。结转34件。       | …同比增长2%。结…     | 同比增长2%。结
            全年办结671件。                         | 没有这样的句子        | 全年办结671件。
            """)
    void quotationIsMarkedWhereItStands(String html, String words, String marks) {
        assertThat(marked(html, words)).isEqualTo(marks.replace(',', '|'));
    }

    @Test
    void nothingIsSeenInABlankCell() {
        assertThat(new SeenText(texts("<td>&nbsp;\u200b</td>")).isEmpty()).isTrue();
    }
}
