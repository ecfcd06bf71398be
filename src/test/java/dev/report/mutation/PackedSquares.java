package dev.report.mutation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML in packages, and that of Excel 2003, with what Java brings along, without the program and without its libraries. */
final class PackedSquares {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    /** The elements whose characters are shown: in Word and in a workbook t, in a workbook v, in an OpenDocument p, in Excel 2003 Data. */
    private static final Set<String> TEXTS = Set.of("t", "v", "p", "Data");

    private final SquareGrid grid = new SquareGrid();
    private final StringBuilder words = new StringBuilder();
    private boolean isWhole = true;
    private int inText;

    private PackedSquares() {}

    private interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Goes through a part as far as it is sound. */
    private void walk(String xml, Reading reading) {
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = xml.startsWith("<?xml")
                    ? FACTORY.createXMLStreamReader(
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "UTF-8")
                    : FACTORY.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inText += TEXTS.contains(name(reader)) ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inText -= TEXTS.contains(name(reader)) ? 1 : 0;
                } else if (reader.isCharacters() && inText > 0) {
                    words.append(reader.getText());
                }
                reading.read(reader);
            }
        } catch (XMLStreamException | RuntimeException e) {
            isWhole = false;
        }
    }

    private Squares squares() {
        return new Squares(grid.rows(), isWhole);
    }

    private static String name(XMLStreamReader xml) {
        return xml.getLocalName().replaceFirst("^.*:", "");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).replaceFirst("^.*:", "").equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static Squares docx(Path file) throws IOException {
        PackedSquares document = new PackedSquares();
        int[] across = {1};
        boolean[] continues = {false};
        document.walk(parts(file).getOrDefault("word/document.xml", ""), xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (name(xml)) {
                    case "tr" -> document.grid.row();
                    case "tc" -> {
                        document.words.setLength(0);
                        across[0] = 1;
                        continues[0] = false;
                    }
                    case "gridSpan" -> across[0] = PlainSquares.number(attribute(xml, "val"));
                    case "vMerge" -> continues[0] = !attribute(xml, "val").equals("restart");
                    default -> {}
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && name(xml).equals("tc")) {
                document.grid.cell(continues[0] ? "" : document.words.toString(), across[0], 1);
            }
        });
        return document.squares();
    }

    static Squares ods(Path file) throws IOException {
        PackedSquares sheet = new PackedSquares();
        String[] value = {""};
        int[] times = {1};
        sheet.walk(parts(file).getOrDefault("content.xml", ""), xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (name(xml)) {
                    case "table-row" -> sheet.grid.row();
                    case "table-cell", "covered-table-cell" -> {
                        sheet.words.setLength(0);
                        value[0] = attribute(xml, "value");
                        times[0] = PlainSquares.number(attribute(xml, "number-columns-repeated"));
                    }
                    default -> {}
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && name(xml).endsWith("table-cell")) {
                String text = value[0].isEmpty() ? sheet.words.toString() : value[0];
                for (int i = 0; i < Math.min(times[0], 300); i++) {
                    sheet.grid.cell(name(xml).startsWith("covered") ? "" : text, 1, 1);
                }
            }
        });
        return sheet.squares();
    }

    static Squares xmlss(String text) {
        PackedSquares sheet = new PackedSquares();
        sheet.walk(text, xml -> {
            boolean begins = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
            if (begins && name(xml).equals("Row")) {
                int before = PlainSquares.number(attribute(xml, "Index")) - 1;
                while (sheet.grid.rows().size() < Math.min(before, 300)) {
                    sheet.grid.row();
                }
                sheet.grid.row();
            } else if (begins && name(xml).equals("Cell")) {
                int before = PlainSquares.number(attribute(xml, "Index")) - 1;
                List<List<String>> rows = sheet.grid.rows();
                while (rows.get(rows.size() - 1).size() < Math.min(before, 300)) {
                    sheet.grid.cell("", 1, 1);
                }
                sheet.words.setLength(0);
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && name(xml).equals("Cell")) {
                sheet.grid.cell(sheet.words.toString(), 1, 1);
            }
        });
        return sheet.squares();
    }

    static Squares xlsx(Path file) throws IOException {
        Map<String, String> parts = parts(file);
        PackedSquares strings = new PackedSquares();
        List<String> shared = new ArrayList<>();
        strings.walk(parts.getOrDefault("xl/sharedStrings.xml", "<sst/>"), xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && name(xml).equals("si")) {
                strings.words.setLength(0);
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && name(xml).equals("si")) {
                shared.add(strings.words.toString());
            }
        });
        String sheet = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return new WorksheetSquares(shared).read(sheet, strings.isWhole);
    }

    /** The squares of one worksheet, which name their places. */
    private static final class WorksheetSquares {
        private final List<String> shared;
        private final Map<List<Integer>, String> texts = new HashMap<>();
        private final List<int[]> merges = new ArrayList<>();
        private int row = -1;
        private int column = -1;
        private String type = "";

        WorksheetSquares(List<String> shared) {
            this.shared = shared;
        }

        Squares read(String sheet, boolean isWhole) {
            PackedSquares part = new PackedSquares();
            part.walk(sheet, xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    start(xml, part.words);
                } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                        && name(xml).equals("c")) {
                    String text = part.words.toString();
                    texts.put(
                            List.of(row, column), type.equals("s") ? shared.get(Integer.parseInt(text.strip())) : text);
                }
            });
            merges.forEach(this::cover);
            return new Squares(rows(), part.isWhole && isWhole);
        }

        private void start(XMLStreamReader xml, StringBuilder words) {
            switch (name(xml)) {
                case "row" -> {
                    String number = attribute(xml, "r");
                    row = number.isEmpty() ? row + 1 : Math.max(row + 1, Integer.parseInt(number) - 1);
                    column = -1;
                }
                case "c" -> {
                    words.setLength(0);
                    String address = attribute(xml, "r");
                    column = address.isEmpty() ? column + 1 : address(address)[1];
                    type = attribute(xml, "t");
                }
                case "mergeCell" -> {
                    String[] ends = attribute(xml, "ref").split(":");
                    int[] first = address(ends[0]);
                    int[] last = address(ends[ends.length - 1]);
                    merges.add(new int[] {first[0], first[1], last[0], last[1]});
                }
                default -> {}
            }
        }

        private static int[] address(String address) {
            int column = 0;
            int at = 0;
            for (; at < address.length() && Character.isLetter(address.charAt(at)); at++) {
                column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
            }
            return new int[] {Integer.parseInt(address.substring(at)) - 1, column - 1};
        }

        private void cover(int[] merge) {
            texts.keySet()
                    .removeIf(at -> at.get(0) >= merge[0]
                            && at.get(0) <= merge[2]
                            && at.get(1) >= merge[1]
                            && at.get(1) <= merge[3]
                            && (at.get(0) != merge[0] || at.get(1) != merge[1]));
        }

        private List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            texts.forEach((at, text) -> {
                while (rows.size() <= Math.min(at.get(0), 10_000)) {
                    rows.add(new ArrayList<>());
                }
                List<String> row = rows.get(Math.min(at.get(0), 10_000));
                while (row.size() <= Math.min(at.get(1), 1_000)) {
                    row.add("");
                }
                row.set(Math.min(at.get(1), 1_000), text);
            });
            return rows;
        }
    }
}
