package dev.report.render.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.prose.Prose.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "'收到*40*件，办结*38*件。', '收到|<*40*件，>|办结|<*38*件。>'",
        "'收到*40* 件', '收到|<*40* 件>'",
        "'收到40*件*甲', '收到|<40*件*>|甲'",
        "'共（*1,440.5*万元）', '共|<（*1,440.5*万>|元）'",
        "'*收到申请40*件', '*收到申请*|<*40*件>'",
        "'*甲乙*，丙', '*甲*|<*乙*，>|丙'",
        "'见“*甲乙*”丙', '见|<“*甲*>|<*乙*”>|丙'",
        "'收到*很多*件', '收到*很多*件'",
        "'收到40件', '收到40件'",
        "'*甲**乙*', '*甲**乙*'"
    })
    void figureStaysWithItsMeasureAndAMarkWithItsNeighbour(String text, String stretches) {
        assertThat(shown(KeptEdges.of(inlines(text)))).isEqualTo(stretches);
    }

    @Test
    void linkIsNotCut() {
        List<Inline> short_ =
                List.of(new Inline.Words("见"), link("国务院令第711号"), new Inline.Words("，"), new Inline.Words("甲"));
        List<Inline> long_ = List.of(new Inline.Words("见"), link("https://www.a.example/x/y"), new Inline.Words("。"));

        assertThat(shown(KeptEdges.of(short_))).isEqualTo("见|<[国务院令第711号]，>|甲");
        assertThat(shown(KeptEdges.of(long_))).isEqualTo("见[https://www.a.example/x/y]。");
    }

    private static Inline link(String text) {
        return new Inline.Link(List.of(new Inline.Words(text)), "https://a.example/");
    }

    /** Words and, between stars, emphasis. */
    private static List<Inline> inlines(String text) {
        List<Inline> inlines = new ArrayList<>();
        String[] parts = text.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            Inline words = new Inline.Words(parts[i]);
            if (!parts[i].isEmpty()) {
                inlines.add(i % 2 == 0 ? words : new Inline.Strong(List.of(words)));
            }
        }
        return inlines;
    }

    private static String shown(List<KeptEdges.Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.kept() ? "<" + shownRuns(stretch.runs()) + ">" : shownRuns(stretch.runs()))
                .collect(Collectors.joining("|"));
    }

    private static String shownRuns(List<Inline> runs) {
        return runs.stream()
                .map(run -> run instanceof Inline.Strong
                        ? "*" + InlineSlices.text(run) + "*"
                        : run instanceof Inline.Link ? "[" + InlineSlices.text(run) + "]" : InlineSlices.text(run))
                .collect(Collectors.joining());
    }
}
