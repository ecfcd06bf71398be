package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.render.proof.Shown;
import java.util.ArrayList;
import java.util.List;

/** Makes {@code report.md}. */
final class MarkdownFormat implements DocumentFormat {

    @Override
    public List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates) {
        String text = templates.text("report.md.ftl", model);
        String name = ReportProject.Output.MARKDOWN.files().get(0);
        return List.of(RenderedDocument.text(name, text, readBack(text)));
    }

    /** The cells between the bars, without the marks that keep a character from meaning something in Markdown, and the brackets of addresses. */
    static Shown readBack(String markdown) {
        List<Shown.Cell> cells = new ArrayList<>();
        markdown.lines().filter(line -> line.startsWith("|")).forEach(line -> {
            StringBuilder cell = new StringBuilder();
            boolean isAddress = false;
            for (int i = 1; i < line.length(); i++) {
                char character = line.charAt(i);
                if (character == '|') {
                    cells.add(new Shown.Cell("", cell.toString().strip()));
                    cell.setLength(0);
                } else if (character == '\\' && i + 1 < line.length()) {
                    cell.append(line.charAt(++i));
                } else if (character == '<' || character == '>' && isAddress) {
                    isAddress = character == '<';
                } else {
                    cell.append(character);
                }
            }
        });
        return new Shown(false, cells, markdown);
    }
}
