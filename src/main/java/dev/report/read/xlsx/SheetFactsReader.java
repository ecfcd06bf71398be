package dev.report.read.xlsx;

import dev.report.read.raw.CellRange;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a worksheet's XML for what the library passes over. */
final class SheetFactsReader {

    private final List<CellRange> merged;
    private final Map<Long, String> texts;
    private final SheetGrid grid;
    private int row;
    private int column;
    private @Nullable String type;
    private @Nullable String stored;
    private @Nullable String formula;
    private final StringBuilder words = new StringBuilder();
    private boolean hasGuide;
    private int inGuide;

    SheetFactsReader(List<CellRange> merged, Map<Long, String> texts, SheetGrid grid) {
        this.merged = merged;
        this.texts = texts;
        this.grid = grid;
    }

    /** Reads as far as the XML is sound: the library stops at the same place, which is then reported. */
    void read(InputStream sheet) {
        try {
            XMLStreamReader reader = Xml.open(sheet);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(reader.getLocalName());
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            // What was read so far holds.
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "row" -> startRow(Xml.attribute(reader, "r"));
            case "c" -> startCell(reader);
            case "v" -> stored = reader.getElementText();
            case "f" -> startFormula(reader);
            case "rPh" -> {
                hasGuide = true;
                inGuide++;
            }
            case "t" -> words(reader);
            case "mergeCell" ->
                CellRange.parse(String.valueOf(Xml.attribute(reader, "ref"))).ifPresent(merged::add);
            default -> {
                // The rest says nothing of the cells' content.
            }
        }
    }

    /** A row without a number follows the one before. */
    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : Math.max(row + 1, Integer.parseInt(number));
        column = -1;
    }

    private void startCell(XMLStreamReader reader) {
        String address = Xml.attribute(reader, "r");
        column = address == null
                ? column + 1
                : CellRange.parse(address).map(CellRange::firstColumn).orElse(column + 1);
        type = Xml.attribute(reader, "t");
        stored = null;
        formula = null;
        words.setLength(0);
        hasGuide = false;
        inGuide = 0;
    }

    /** Of formulas that were written once for many cells the others have no text here: what they give is not looked into. */
    private void startFormula(XMLStreamReader reader) throws XMLStreamException {
        boolean isArray = "array".equals(Xml.attribute(reader, "t"));
        String text = reader.getElementText();
        formula = isArray ? "" : text;
    }

    private void words(XMLStreamReader reader) throws XMLStreamException {
        String text = reader.getElementText();
        if (inGuide == 0) {
            words.append(text);
        }
    }

    private void end(String element) {
        if (element.equals("rPh")) {
            inGuide--;
        } else if (element.equals("c")) {
            endCell();
        }
    }

    private void endCell() {
        if (hasGuide) {
            texts.put(SheetGrid.key(row, column), words.toString());
        }
        if (stored != null || formula != null || type != null) {
            grid.put(row, column, new SheetGrid.Stored(type == null ? "n" : type, stored, formula));
        }
    }
}
