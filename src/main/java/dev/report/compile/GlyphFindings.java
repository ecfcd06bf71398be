package dev.report.compile;

import dev.report.compose.ReportModel;
import dev.report.model.Finding;
import dev.report.model.Messages;
import dev.report.model.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import java.util.ArrayList;
import java.util.List;

/** Says of each character that no face can show where it stands, before anything is written. */
final class GlyphFindings {

    private static final Messages MESSAGES = new Messages(GlyphFindings.class);
    private static final int AROUND = 12;

    private GlyphFindings() {}

    static List<Finding> of(Compilation compilation, ReportModel model, List<Integer> missing) {
        List<Finding> findings = new ArrayList<>();
        for (int codePoint : missing) {
            String character = Character.toString(codePoint);
            String code = String.format("U+%04X", codePoint);
            Found found = find(compilation, model, character);
            findings.add(Finding.of(
                            "missing-glyph",
                            Severity.ERROR,
                            MESSAGES.text(
                                    "missing-glyph",
                                    "character",
                                    character,
                                    "code",
                                    code,
                                    "sentence",
                                    found.sentence()))
                    .actual(code)
                    .at(found.at(), Text.EMPTY, character)
                    .help(MESSAGES.text("missing-glyph.help"))
                    .build());
        }
        return findings;
    }

    /** Where a character stands. @param sentence the words around it */
    private record Found(SourceLocation at, String sentence) {}

    private static Found find(Compilation compilation, ReportModel model, String character) {
        for (BoundProse prose : compilation.narrative().sections().values()) {
            int line = 1;
            for (String text : prose.plain().split("\n", -1)) {
                int at = text.indexOf(character);
                if (at >= 0) {
                    int from = Math.max(0, at - AROUND);
                    int to = Math.min(text.length(), at + AROUND);
                    return new Found(SourceLocation.of(prose.file(), line, at + 1), text.substring(from, to));
                }
                line++;
            }
        }
        ReportProject project = compilation.project();
        String key = model.title().contains(character) ? "title" : "issuer";
        return new Found(project.place(key), model.title().contains(character) ? model.title() : model.issuer());
    }
}
