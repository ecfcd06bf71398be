package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.CompiledSamples;
import dev.report.samples.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fragment after the filters through which a portal lets what is pasted: every figure still stands alone in its cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FragmentConsumersTest {

    /** Its defaults, which portals should widen, leave no merged cell; the manual says so. */
    private static final String WITHOUT_SPANS = "sanitize-html";

    private final List<Trip> trips = new ArrayList<>();

    /**
     * A fragment that went through a filter.
     *
     * @param given what went in
     * @param left what came out
     */
    private record Trip(String filter, Element given, Element left) {

        private static List<String> cells(Element body) {
            return body.select("td, th").eachText();
        }

        private static List<String> spans(Element body) {
            return body.select("td, th").stream()
                    .map(cell -> cell.attr("rowspan") + "x" + cell.attr("colspan"))
                    .toList();
        }

        @Override
        public String toString() {
            return filter + " on a fragment with " + given.select("table").size() + " tables";
        }
    }

    @BeforeAll
    void filterAll(@TempDir Path temporary) throws Exception {
        Npm.isThere();
        List<Path> files = new ArrayList<>();
        for (CompiledSamples sample : CompiledSamples.all().toList()) {
            files.add(Files.write(
                    temporary.resolve(files.size() + ".html"), sample.outputs().get("report.fragment.html")));
        }
        for (String line :
                Npm.script("fragment.mjs", files.toArray(Path[]::new)).lines().toList()) {
            Json trip = Json.parse(line);
            trips.add(new Trip(
                    trip.get("filter").text(),
                    Jsoup.parseBodyFragment(trip.get("given").text()).body(),
                    Jsoup.parseBodyFragment(trip.get("left").text()).body()));
        }
        assertThat(trips).hasSize(3 * files.size());
    }

    Stream<Trip> trips() throws IOException {
        return trips.stream();
    }

    @ParameterizedTest
    @MethodSource("trips")
    void everyCellKeepsItsWordsAndEveryRowItsCells(Trip trip) {
        assertThat(Trip.cells(trip.left())).isNotEmpty().isEqualTo(Trip.cells(trip.given()));
        assertThat(trip.left().select("tr").eachText())
                .isEqualTo(trip.given().select("tr").eachText());
        assertThat(Trip.spans(trip.left()).equals(Trip.spans(trip.given())))
                .as("merged cells are kept")
                .isEqualTo(!trip.filter().equals(WITHOUT_SPANS)
                        || trip.given().select("[colspan], [rowspan]").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("trips")
    void headingsAndParagraphsStayWhatTheyWereAndNothingIsAdded(Trip trip) {
        assertThat(trip.left().children().stream().map(block -> block.normalName() + " " + block.text()))
                .isEqualTo(trip.given().children().stream()
                        .map(block -> block.normalName() + " " + block.text())
                        .toList());
    }
}
