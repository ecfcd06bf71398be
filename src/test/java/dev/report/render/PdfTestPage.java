package dev.report.render;

import dev.report.render.face.FaceSet;
import dev.report.render.pdf.PdfAttachment;
import dev.report.render.pdf.PdfMetadata;
import dev.report.render.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/** The page that the PDF tests set: title, four levels of headings, two tables of the form, and a signature. */
public final class PdfTestPage {

    public static final PdfMetadata METADATA = new PdfMetadata(
            "某某市2025年政府信息公开工作年度报告",
            "某某市人民政府",
            "政府信息公开工作年度报告 <2025> & 附件",
            "zh-CN",
            OffsetDateTime.parse("2026-01-31T00:00+08:00"),
            List.of(new PdfAttachment(
                    "model.json", "application/json", "报告数据", "{\"年度\":2025}".getBytes(StandardCharsets.UTF_8))));

    private PdfTestPage() {}

    /** The sample page with the style sheet in place. */
    public static String page() {
        return resource("/dev/report/render/page.xhtml").replace("/*page.css*/", css());
    }

    /** A page of the same style with other content in its body. */
    public static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>试</title><style>" + css()
                + "</style></head><body>" + body + "</body></html>";
    }

    public static byte[] write(String xhtml) {
        try {
            return new PdfWriter(FaceSet.bundled()).write(xhtml, METADATA).content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String css() {
        return resource("/templates/common/page.css");
    }

    private static String resource(String path) {
        try (InputStream in = PdfTestPage.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
