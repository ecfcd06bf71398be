package dev.report.form;

import dev.report.form.workbook.FilledForm;
import dev.report.form.workbook.FormWorkbook;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.regex.Pattern;

/** Makes the form that a unit fills in. */
public final class FormMaker {

    /** What no file system, or not all, take in a name. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private FormMaker() {}

    public static FormFile make(ReportProject project, Unit unit, FormKind kind) {
        UnitForm form = new UnitForm(project, unit);
        byte[] content = switch (kind) {
            case XLSX -> FormWorkbook.write(form);
            case CSV -> BareForm.csv(form);
            case JSON -> BareForm.json(form);
        };
        return new FormFile(name(unit) + kind.ending(), content);
    }

    /** The workbook of a unit as it is when the unit has filled it in. */
    public static FormFile filled(ReportProject project, Unit unit, Filling filling) {
        return new FormFile(
                name(unit) + FormKind.XLSX.ending(), FilledForm.write(new UnitForm(project, unit), filling));
    }

    private static String name(Unit unit) {
        String name = unit.name().equals(unit.code().value()) ? "" : "-" + unit.name();
        return UNSAFE.matcher(unit.code().value() + name).replaceAll("_").strip();
    }
}
