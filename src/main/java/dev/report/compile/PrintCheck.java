package dev.report.compile;

import dev.report.bind.Submissions;
import dev.report.config.ConfigException;
import dev.report.config.Unprintable;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.MarkdownParser;
import dev.report.prose.Narrative;
import dev.report.render.ProjectFaces;
import dev.report.render.face.FaceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds before any page is set what would keep the user's own text from being printed: control characters, characters that no
 * face shows, and font files that cannot be used.
 *
 * <p>It reads the character maps of the faces, and lays out nothing: whether a text fits its place {@link PageCheck} sees on the pages.
 * The text of a definition and of templates is looked at there, too.
 */
final class PrintCheck {

    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|(\\d{1,7}));");

    private final FaceSet faces;
    private final boolean isPaged;
    private final Findings findings;
    private final Set<Integer> told = new HashSet<>();
    private final BitSet printed = new BitSet();

    private PrintCheck(FaceSet faces, boolean isPaged, Findings findings) {
        this.faces = faces;
        this.isPaged = isPaged;
        this.findings = findings;
    }

    /**
     * The findings of a project.
     *
     * @param outputs the documents that are wanted: Markdown and web pages are shown with the reader's own faces
     * @throws IOException if the file of a face cannot be opened
     */
    static List<Finding> check(
            ReportProject project, Submissions submissions, Narrative narrative, Set<ReportProject.Output> outputs)
            throws IOException {
        Findings findings = new Findings(PrintCheck.class, project.context());
        boolean isPaged = outputs.contains(ReportProject.Output.PDF);
        FaceSet faces = FaceSet.bundled();
        try {
            faces = isPaged ? ProjectFaces.ofPages(project) : ProjectFaces.of(project);
        } catch (ConfigException e) {
            findings.addAll(e.findings());
        }
        PrintCheck check = new PrintCheck(faces, isPaged, findings);
        PrintedText.ofReport(project).forEach(check::lookAt);
        narrative.sections().values().forEach(check::prose);
        boolean isNamed = PrintedText.namesUnits(project.definition());
        PrintedText.ofRoster(project).forEach(isNamed ? check::lookAt : check::roster);
        PrintedText.ofWords(project, submissions).forEach(check::lookAt);
        return findings.all();
    }

    private void lookAt(PrintedText piece) {
        suspects(piece.text()).forEach(suspect -> raise(piece, suspect));
    }

    /** Names of units that no table shows: a control character serves nowhere. */
    private void roster(PrintedText piece) {
        suspects(piece.text()).stream()
                .filter(suspect -> isUnprintable(suspect.character()))
                .forEach(suspect -> raise(piece, suspect));
    }

    /** A comment of Markdown may hold anything: a line is parsed where it gives cause, since most give none. */
    private void prose(BoundProse prose) {
        List<PrintedText> lines = new ArrayList<>();
        for (PrintedText line : PrintedText.ofProse(prose)) {
            if (!suspects(line.text()).isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        // What the parsed prose is made of, in words.
        String parsed = String.valueOf(MarkdownParser.parse(prose));
        for (PrintedText line : lines) {
            suspects(line.text()).stream()
                    .filter(suspect -> suspect.character() == 0 || parsed.indexOf(suspect.character()) >= 0)
                    .forEach(suspect -> raise(line, suspect));
        }
    }

    /**
     * A character that cannot be printed.
     *
     * @param at where it is written in its text
     */
    private record Suspect(int character, int at) {}

    private List<Suspect> suspects(String text) {
        List<Suspect> suspects = new ArrayList<>();
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (!isPrinted(character)) {
                suspects.add(new Suspect(character, i));
            }
        }
        if (text.contains("&#")) {
            Matcher numbered = NUMBERED.matcher(text);
            while (numbered.find()) {
                int named = numbered.group(1) == null
                        ? Integer.parseInt(numbered.group(2))
                        : Integer.parseInt(numbered.group(1), 16);
                if (Character.isValidCodePoint(named) && !isPrinted(named)) {
                    suspects.add(new Suspect(named, numbered.start()));
                }
            }
        }
        return suspects;
    }

    private boolean isPrinted(int character) {
        if (printed.get(character)) {
            return true;
        }
        boolean isPrinted = !isUnprintable(character) && (!isPaged || faces.shows(character));
        printed.set(character, isPrinted);
        return isPrinted;
    }

    /** {@linkplain Unprintable What no page can hold}, but line ends and tabs. */
    private static boolean isUnprintable(int character) {
        boolean isSpace = character == '\t' || character == '\n' || character == '\r';
        return Unprintable.is(character) && !isSpace;
    }

    private void raise(PrintedText piece, Suspect suspect) {
        if (!told.add(suspect.character())) {
            return;
        }
        boolean isControl = isUnprintable(suspect.character());
        String what = Character.toString(suspect.character());
        String code = Unprintable.name(suspect.character());
        findings.add(
                        isControl ? "missing-glyph.control" : "missing-glyph",
                        piece.at(suspect.at()),
                        Text.EMPTY,
                        isControl ? code : what)
                .unit(piece.unit())
                .actual(code)
                .values("what", what, "code", code, "sentence", piece.around(suspect.at()));
    }
}
