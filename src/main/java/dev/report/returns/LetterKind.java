package dev.report.returns;

import dev.report.render.Paper;
import dev.report.render.PaperMaker;
import java.io.IOException;
import java.util.Map;

/** The kind of file that letters are. */
public enum LetterKind {
    DOCX("ftlx"),
    PDF("ftlh"),
    MD("ftl"),
    TXT("ftl");

    private final String template;

    LetterKind(String template) {
        this.template = template;
    }

    /** The end of its files' names. */
    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** One file: what a template, {@code letter} or {@code list}, makes of what it is given under its own name. */
    byte[] make(PaperMaker maker, String name, Paper paper, Object given) throws IOException {
        String file = "letters/" + name + "." + extension() + "." + template;
        Map<String, ?> names = Map.of(name, given);
        return switch (this) {
            case DOCX -> maker.docx(file, paper, names);
            case PDF -> maker.pdf(file, paper, names);
            case MD, TXT -> maker.text(file, names);
        };
    }
}
