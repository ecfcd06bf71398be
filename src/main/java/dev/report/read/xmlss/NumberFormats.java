package dev.report.read.xmlss;

import dev.report.read.xlsx.SheetFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a percentage; a style without a format of its own has that of its parent. */
final class NumberFormats {

    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** Reads the styles, at whose beginning the file is. */
    void read(Elements xml) throws XMLStreamException {
        while (xml.nextChild()) {
            String style = xml.attribute("ID");
            parents.put(style, xml.attribute("Parent"));
            while (xml.nextChild()) {
                if (xml.name().equals("NumberFormat")) {
                    formats.put(style, xml.attribute("Format"));
                }
                xml.skip();
            }
        }
    }

    /** Whether a style shows 0.125 as 12.5%. */
    boolean isPercent(String style) {
        Set<String> passed = new HashSet<>();
        String at = style;
        while (!formats.containsKey(at) && parents.containsKey(at) && passed.add(at)) {
            at = parents.get(at);
        }
        String format = formats.getOrDefault(at, "");
        return format.equals("Percent") || SheetFormat.kind(format) == SheetFormat.Kind.PERCENT;
    }
}
