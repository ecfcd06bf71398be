package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.render.proof.Shown;
import java.util.List;

/** Makes {@code report.html}, a page of its own, and {@code report.fragment.html}, for a portal's page. */
final class HtmlFormat implements DocumentFormat {

    static final String PAGE = "report.html.ftlh";

    private static final String SOURCES = "<section id=\"sources\"";

    @Override
    public List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates) {
        List<String> names = ReportProject.Output.HTML.files();
        return List.of(
                page(names.get(0), templates.text(PAGE, model)),
                page(names.get(1), templates.text("report.fragment.ftlh", model)));
    }

    private static RenderedDocument page(String name, String html) {
        return RenderedDocument.text(name, html, readBack(html));
    }

    /** The notes on sources repeat the figures: what only they show is lost from the report. */
    static Shown readBack(String html) {
        int sources = html.lastIndexOf(SOURCES);
        return new HtmlText(sources < 0 ? html : html.substring(0, sources)).shown();
    }
}
