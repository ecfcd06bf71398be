package dev.report.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of one form in definition order: it gives each cell a position, so that a unit's figures fit in arrays.
 *
 * <p>Shape: positions run from 0 to {@link #size()} − 1, in the order in which the definition lists indicators and categories.
 */
public final class CellIndex {

    private final List<CellKey> keys;
    private final List<Measure> measures;
    private final byte[] decimals;
    private final Map<CellKey, Integer> positions;

    public CellIndex(List<CellKey> keys, List<Measure> measures) {
        this.keys = List.copyOf(keys);
        this.measures = List.copyOf(measures);
        if (keys.size() != measures.size()) {
            throw new IllegalArgumentException(keys.size() + " keys, " + measures.size() + " measures");
        }
        decimals = new byte[keys.size()];
        positions = new HashMap<>(keys.size() * 2);
        for (int position = 0; position < keys.size(); position++) {
            decimals[position] = (byte) measures.get(position).decimals();
            if (positions.put(keys.get(position), position) != null) {
                throw new IllegalArgumentException("cell listed twice: " + keys.get(position));
            }
        }
    }

    public int size() {
        return keys.size();
    }

    public List<CellKey> keys() {
        return keys;
    }

    public CellKey key(int position) {
        return keys.get(position);
    }

    public Measure measure(int position) {
        return measures.get(position);
    }

    /** How many decimals the cell's measure has. */
    public int decimals(int position) {
        return decimals[position];
    }

    public boolean contains(CellKey key) {
        return positions.containsKey(key);
    }

    /** The cell's position, or −1 if the form has no such cell. */
    public int position(CellKey key) {
        return positions.getOrDefault(key, -1);
    }

    /** The position of the cell that a text is the key of, or −1 for any other text. */
    public int position(String written) {
        return CellKey.parse(written).map(this::position).orElse(-1);
    }
}
