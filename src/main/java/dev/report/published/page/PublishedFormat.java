package dev.report.published.page;

import dev.report.read.text.Signature;
import dev.report.read.zip.ZipPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that reports are published in, each with its reader. */
public enum PublishedFormat {
    HTML(HtmlReader::read, "html", "htm", "shtml", "mht", "mhtml"),
    MARKDOWN(MarkdownPageReader::read, "md"),
    DOCX(DocxReader::read, "docx"),
    XLSX(WorkbookReader::read, "xlsx", "xlsm"),
    /** Documents and workbooks in the container of Word and Excel 97–2003, in which WPS saves too. */
    OFFICE_97(Office97Reader::read, "doc", "xls", "wps", "et"),
    PDF(PdfReader::read, "pdf");

    private final DocumentReader reader;
    private final List<String> extensions;

    PublishedFormat(DocumentReader reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    public DocumentReader reader() {
        return reader;
    }

    /** Whether people read its source by lines: a place in it is a line and a character. */
    public boolean isReadByLines() {
        return this == MARKDOWN;
    }

    /** The format that a file's name tells; its content may be of another one. */
    public static Optional<PublishedFormat> of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (PublishedFormat format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that a file's content shows: a .doc or .xls is often a web page, or a renamed .docx. */
    public static PublishedFormat of(Path path, String name) throws IOException {
        PublishedFormat named = of(name).orElse(HTML);
        if (named == MARKDOWN) {
            return named;
        }
        return switch (Signature.of(path)) {
            case ZIP -> ZipPart.holds(path, "word/document.xml") ? DOCX : XLSX;
            case OLE -> OFFICE_97;
            case PDF -> PDF;
            case HTML, XML -> HTML;
            default -> named == PDF ? PDF : HTML;
        };
    }
}
