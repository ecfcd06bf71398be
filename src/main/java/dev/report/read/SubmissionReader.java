package dev.report.read;

import dev.report.discover.SpreadsheetXml;
import dev.report.read.csv.CsvFile;
import dev.report.read.docx.DocxFile;
import dev.report.read.html.HtmlFile;
import dev.report.read.json.JsonFile;
import dev.report.read.markdown.MarkdownFile;
import dev.report.read.ods.OdsFile;
import dev.report.read.ole.OleFile;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.TableSource;
import dev.report.read.text.Signature;
import dev.report.read.xlsx.XlsxFile;
import dev.report.read.xmlss.XmlssFile;
import dev.report.read.zip.ZipPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens one submission file and yields its tables as raw text cells. */
public final class SubmissionReader {

    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt");

    private SubmissionReader() {}

    /**
     * Opens a file; its extension decides how it is read: csv, tsv and txt, json, xlsx and xlsm, or md for the tables of a report, in any
     * case. Word, WPS and OpenDocument files, old workbooks, those in XML and web pages are recognised by their content.
     *
     * <p>Errors: {@code unreadable-file} where the content is not what the extension says, is damaged, or is in no known encoding.
     *
     * @param path the file
     * @param name its path relative to the project, with {@code /}, used in locations
     * @throws IOException if the file cannot be opened or read
     */
    public static RawFile open(Path path, String name) throws IOException {
        Faults faults = new Faults(name);
        return new RawFile(tables(path, name, faults), faults::findings);
    }

    /**
     * As {@link #open}, but a large CSV file is not looked through before: whether its encoding is what its first bytes say is proven while
     * its rows are read. Where it is not, they end in a {@link dev.report.read.raw.MisreadException}, and all that was made of them is void.
     */
    public static RawFile openAtOnce(Path path, String name) throws IOException {
        String extension = extension(name);
        if (!TEXTS.contains(extension)) {
            return open(path, name);
        }
        Faults faults = new Faults(name);
        return new RawFile(CsvFile.openAtOnce(path, extension, faults), faults::findings);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Opens the model of a report of the level below: its figures are the rows of one keyed table.
     *
     * <p>Errors: {@code lower-report} for a draft and for figures of a definition that is none of those given,
     * {@code incomplete-lower-report} where not all its units had submitted.
     *
     * @param definitions the ids of the definitions whose figures may come in
     * @throws IOException if the file cannot be opened or read
     */
    public static RawFile openModel(Path path, String name, List<String> definitions) throws IOException {
        Faults faults = new Faults(name);
        return new RawFile(JsonFile.openModel(path, faults, definitions), faults::findings);
    }

    private static @Nullable TableSource tables(Path path, String name, Faults faults) throws IOException {
        String extension = extension(name);
        switch (extension) {
            case "csv", "tsv", "tab", "txt":
                return CsvFile.open(path, extension, faults);
            case "json":
                return JsonFile.open(path, extension, faults);
            case "xlsx", "xlsm":
                return XlsxFile.open(path, faults);
            case "md":
                return MarkdownFile.open(path, faults);
            case "xls", "et", "doc", "wps", "docx", "ods", "xml", "html", "htm":
                return byContent(path, extension, faults);
            default:
                throw new IllegalArgumentException("not a submission by its extension: " + name);
        }
    }

    /** The content decides what an office file is: a business system's .xls is often a web page, XML or a text, a renamed .doc a .docx. */
    private static @Nullable TableSource byContent(Path path, String extension, Faults faults) throws IOException {
        switch (Signature.of(path)) {
            case OLE:
                return OleFile.open(path, faults);
            case ZIP:
                return zipped(path, faults);
            case HTML:
                return HtmlFile.open(path, faults);
            case PDF:
                faults.file("unreadable-file.document-is-pdf").values("extension", extension);
                return null;
            case EMPTY:
                faults.file("unreadable-file.document-is-empty");
                return null;
            case XML:
                return xml(path, extension, faults);
            default:
                return extension.startsWith("htm")
                        ? HtmlFile.open(path, faults)
                        : CsvFile.open(path, extension, faults);
        }
    }

    private static @Nullable TableSource xml(Path path, String extension, Faults faults) throws IOException {
        if (SpreadsheetXml.isIn(path)) {
            return XmlssFile.open(path, faults);
        }
        if (extension.startsWith("htm")) {
            return HtmlFile.open(path, faults);
        }
        faults.file("unreadable-file.document-is-xml").values("extension", extension);
        return null;
    }

    private static @Nullable TableSource zipped(Path path, Faults faults) throws IOException {
        if (ZipPart.holds(path, "word/document.xml")) {
            return DocxFile.open(path, faults);
        }
        return ZipPart.holds(path, "content.xml") ? OdsFile.open(path, faults) : XlsxFile.open(path, faults);
    }
}
