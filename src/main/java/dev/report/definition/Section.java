package dev.report.definition;

import dev.report.model.SourceLocation;
import java.util.List;

/**
 * One part of the report.
 *
 * @param id e.g. {@code overview}
 * @param number as printed before the title, e.g. {@code 一}; empty for an unnumbered part
 * @param title as printed; empty for a part without a heading (the preamble)
 * @param heading number and title as printed, e.g. {@code 一、总体情况}; empty for a part without a heading
 * @param template the template that places it: {@code <template>.ftlh} and {@code <template>.md.ftl} under {@code sections/}
 * @param narrative the name of its prose file without {@code .md}; empty for a part without prose
 * @param required whether the report is incomplete without its prose
 * @param tables the tables printed in it, by id, in order
 * @param at where the definition says so
 */
public record Section(
        String id,
        String number,
        String title,
        String heading,
        String template,
        String narrative,
        boolean required,
        List<String> tables,
        SourceLocation at) {
    public Section {
        tables = List.copyOf(tables);
    }
}
