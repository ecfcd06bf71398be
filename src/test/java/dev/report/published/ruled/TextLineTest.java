package dev.report.published.ruled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLineTest {

    private static final double SIZE = 10;

    /** Characters from the left; those behind have a size of their own and are lifted. */
    private static List<Glyph> glyphs(String words, String behind, double size, double lifted) {
        List<Glyph> glyphs = new ArrayList<>();
        double left = 0;
        for (String character : (words + behind).split("")) {
            boolean isBehind = glyphs.size() >= words.length();
            double own = isBehind ? size : SIZE;
            double baseline = 100 - (isBehind ? lifted : 0);
            Box box = new Box(left, baseline - 0.8 * own, left + 0.5 * own, baseline + 0.2 * own);
            glyphs.add(new Glyph(character, box, own, Turn.ACROSS, false, -1));
            left = box.right();
        }
        return glyphs;
    }

    @ParameterizedTest
    @CsvSource({
        "2231, 1, 7, 3, 2231¹",
        "2231, 12, 8.3, 3.3, 2231¹²",
        "2231, 1, 7, -2, 2231¹",
        "22, 31, 10, 0, 2231",
        "22, 31, 7, 0, 2231",
        "22, 31, 10, 1.5, 2231",
        "总计, 1, 7, 3, 总计1"
    })
    void smallNumberAboveOrBelowTheLineOfAFigureIsThatOfANote(
            String figure, String behind, double size, double lifted, String text) {
        assertThat(TextLine.of(glyphs(figure, behind, size, lifted)))
                .extracting(TextLine::text)
                .containsExactly(text);
    }
}
