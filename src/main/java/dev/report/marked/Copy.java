package dev.report.marked;

import dev.report.model.SourceLocation;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * A document that can be marked.
 *
 * @param root all that is shown of it
 * @param spots its parts by the places that findings name
 */
record Copy(Element root, Map<SourceLocation, Spot> spots) {

    /**
     * The part at a place. Prose that is checked by its lines is found at the word; its paragraph begins before.
     *
     * @return empty for a place that is no part of the document, such as the file as a whole
     */
    Optional<Spot> at(SourceLocation place) {
        Spot exact = spots.get(place);
        if (exact != null || place.isInSheet() || place.column() == 0) {
            return Optional.ofNullable(exact);
        }
        NavigableMap<SourceLocation, Spot> sorted = new TreeMap<>(spots);
        return Optional.ofNullable(sorted.floorEntry(place))
                .filter(before -> before.getKey().file().equals(place.file()))
                .filter(before -> before.getKey().line() == place.line())
                .map(Map.Entry::getValue);
    }
}
