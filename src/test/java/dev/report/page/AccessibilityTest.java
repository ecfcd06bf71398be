package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.CompiledSamples;
import dev.report.samples.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of every sample in a browser, on a telephone and on a desk, by day and by night: axe finds no fault (WCAG 2.2 AA). */
class AccessibilityTest {

    private static final int TELEPHONE = 360;
    private static final int DESK = 1440;
    private static final Pattern BROKEN_WORD = Pattern.compile("政\\|府|信\\|息|公\\|开|工\\|作|年\\|度|报\\|告|\\d\\|\\d");

    static Stream<Arguments> visits() throws IOException {
        return CompiledSamples.all()
                .flatMap(sample -> Stream.of(Arguments.of(sample, false), Arguments.of(sample, true)));
    }

    private static List<Browser.View> views(CompiledSamples sample) {
        String page = text(sample, "report.html");
        return List.of(
                new Browser.View(sample + " telephone", page, TELEPHONE),
                new Browser.View(sample + " desk", page, DESK),
                new Browser.View(sample + " fragment", inPortal(text(sample, "report.fragment.html")), DESK),
                new Browser.View(
                        sample + " telephone fragment", inPortal(text(sample, "report.fragment.html")), TELEPHONE));
    }

    private static String text(CompiledSamples sample, String name) {
        return new String(sample.outputs().get(name), StandardCharsets.UTF_8);
    }

    /** A page as a portal puts it around a fragment. */
    private static String inPortal(String fragment) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>门户</title></head>"
                + "<body><main><h1>政府信息公开</h1>" + fragment + "</main></body></html>";
    }

    @ParameterizedTest
    @MethodSource("visits")
    void axeAndConsoleFindNoFault(CompiledSamples sample, boolean dark) throws Exception {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "no Chromium on the path: .ci/run installs it");
        List<Browser.View> views = views(sample);

        Browser.Visit visit = browser.get().examine(views, dark);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.seen()).hasSameSizeAs(views);
        for (int i = 0; i < views.size(); i++) {
            Json seen = visit.seen().get(i);
            String name = views.get(i).name();
            assertThat(seen.get("violations").items().stream().map(Json::text))
                    .as(name)
                    .isEmpty();
            assertThat(seen.get("passes").text())
                    .as("rules that looked at " + name)
                    .hasSize(2);
            assertThat(seen.get("width").text())
                    .as(name)
                    .isEqualTo(Integer.toString(views.get(i).width()));
            assertThat(seen.get("dark").text()).as(name).isEqualTo(Boolean.toString(dark));
            assertThat(seen.get("overflow").text())
                    .as(name + " is not wider than the window")
                    .isEqualTo("0");
            assertThat(seen.get("title").text())
                    .as("lines of the title of " + name)
                    .isNotEmpty()
                    .doesNotContainPattern(BROKEN_WORD);
            if (name.endsWith("desk")) {
                assertThat(seen.get("scrolling").items())
                        .as("tables that scroll on " + name)
                        .isEmpty();
            }
            if (!name.endsWith("fragment")) {
                assertThat(seen.get("note").text()).as(name).isNotBlank();
                assertThat(seen.get("tip").text())
                        .as(name)
                        .isEqualTo(seen.get("note").text());
                assertThat(seen.get("afterEscape").text()).as(name).isEqualTo("hidden");
                assertThat(seen.get("stops").text())
                        .as(name + ": the Tab key stops once at each table")
                        .isEqualTo("true");
                assertThat(seen.get("reached").text())
                        .as(name + ": arrow keys go from figure to figure")
                        .isEqualTo("true");
            }
        }
    }

    /** What the browser reports is believed only since it reports faults that are there. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void faultsThatAreThereAreSeen(boolean dark) throws Exception {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "no Chromium on the path: .ci/run installs it");
        String page = "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1>"
                + "<p style=\"color:#777;background:#888;width:900px\">faint</p></main>"
                + "<script>console.error('wrong');</script></body></html>";

        Browser.Visit visit = browser.get().examine(List.of(new Browser.View("faulty", page, TELEPHONE)), dark);

        assertThat(visit.console()).singleElement().asString().contains("wrong");
        Json seen = visit.seen().get(0);
        assertThat(seen.get("overflow").text()).isNotEqualTo("0");
        assertThat(seen.get("violations").items().stream().map(Json::text))
                .anyMatch(fault -> fault.startsWith("html-has-lang"))
                .anyMatch(fault -> fault.startsWith("color-contrast"));
    }
}
