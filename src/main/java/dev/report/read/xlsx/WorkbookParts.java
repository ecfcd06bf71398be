package dev.report.read.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which part of a package holds which worksheet, and whether the results that it stores are results. */
final class WorkbookParts {

    private final Path path;
    private final PartMarks marks;
    private final List<String> sheets = new ArrayList<>();
    private boolean isToBeCalculated;
    private boolean isExact = true;

    private WorkbookParts(Path path, PartMarks marks) {
        this.path = path;
        this.marks = marks;
    }

    /** Reads the workbook's own parts. What cannot be read there, the library meets too, and it is reported then. */
    static WorkbookParts of(Path path, PartMarks marks) throws IOException {
        WorkbookParts parts = new WorkbookParts(path, marks);
        if (marks.holdFacts()) {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                Map<String, String> targets = new HashMap<>();
                read(zip, "xl/_rels/workbook.xml.rels", reader -> relationship(reader, targets));
                read(zip, "xl/workbook.xml", reader -> parts.workbook(reader, targets));
            }
        }
        return parts;
    }

    private interface Taker {
        void take(XMLStreamReader element);
    }

    private static void read(ZipFile zip, String name, Taker taker) throws IOException {
        try (InputStream in = open(zip, name)) {
            XMLStreamReader reader = Xml.open(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    taker.take(reader);
                }
            }
        } catch (XMLStreamException e) {
            // What comes before the damage is known.
        }
    }

    /** As the library does, without regard to upper and lower case; a part that is missing is empty. */
    private static InputStream open(ZipFile zip, String name) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return zip.getInputStream(entry);
            }
        }
        return InputStream.nullInputStream();
    }

    private static void relationship(XMLStreamReader reader, Map<String, String> targets) {
        String target = Xml.attribute(reader, "Target");
        if (target != null) {
            targets.put(
                    String.valueOf(Xml.attribute(reader, "Id")),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private void workbook(XMLStreamReader reader, Map<String, String> targets) {
        switch (reader.getLocalName()) {
            case "sheet" -> sheets.add(targets.getOrDefault(String.valueOf(Xml.attribute(reader, "id")), ""));
            case "calcPr" -> {
                isToBeCalculated = Xml.isTrue(reader, "fullCalcOnLoad");
                String precision = Xml.attribute(reader, "fullPrecision");
                isExact = precision == null || Xml.isTrue(reader, "fullPrecision");
            }
            default -> {
                // Nothing that matters here.
            }
        }
    }

    /**
     * What the library does not give of a worksheet.
     *
     * @param index 0-based, in workbook order
     */
    SheetFacts facts(int index) throws IOException {
        String part = index < sheets.size() ? sheets.get(index) : "";
        if (!marks.holdsFacts(part)) {
            return SheetFacts.NONE;
        }
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = open(zip, part)) {
            return SheetFacts.read(in, isToBeCalculated, isExact);
        }
    }
}
