package dev.report.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of a Word document, as tests look at them.
 *
 * @param parts their text by name, in the order of the file
 */
public record WordFile(Map<String, String> parts) {

    public static final String MAIN = "word/document.xml";

    public static WordFile of(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new WordFile(parts);
    }

    /** A part as a tree. */
    public Document part(String name) {
        return Jsoup.parse(parts.get(name), "", Parser.xmlParser());
    }

    /** The elements of a name in the main part. */
    public List<Element> all(String name) {
        return part(MAIN).getElementsByTag(name);
    }

    /** The digits of the content controls with a tag, in order. */
    public List<String> figures(String tag) {
        return all("w:sdt").stream()
                .filter(control ->
                        control.getElementsByTag("w:tag").attr("w:val").equals(tag))
                .map(control -> String.join("", control.getElementsByTag("w:t").eachText()))
                .toList();
    }

    /** The text of the paragraphs of a style. */
    public List<String> styled(String style) {
        return all("w:p").stream()
                .filter(paragraph ->
                        paragraph.getElementsByTag("w:pStyle").attr("w:val").equals(style))
                .map(paragraph ->
                        String.join("", paragraph.getElementsByTag("w:t").eachText()))
                .toList();
    }

    /** The document with another text in its main part. */
    public byte[] with(String from, String to) throws IOException {
        String main = parts.get(MAIN);
        if (!main.contains(from)) {
            throw new IllegalArgumentException("not in the document: " + from);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new ArrayList<>(parts.keySet())) {
                zip.putNextEntry(new ZipEntry(name));
                String text = name.equals(MAIN) ? main.replace(from, to) : parts.get(name);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
