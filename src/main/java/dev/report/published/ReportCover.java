package dev.report.published;

import java.util.Optional;

/**
 * What a published report says of itself; each with the place where it was read.
 *
 * @param title the title as printed
 * @param issuer whose report it is, e.g. {@code 江油市}
 * @param year the year it is about, in digits
 * @param level the issuer's level in lower case, as its name shows or as it was given
 * @param published the date under the report or over it, ISO
 */
public record ReportCover(
        Optional<Stated> title,
        Optional<Stated> issuer,
        Optional<Stated> year,
        Optional<Stated> level,
        Optional<Stated> published) {

    /** What titles and signatures leave out or add behind a name. */
    private static final String OFFICE = "(人民政府)?(办公室|办公厅)?$";

    /** Whether two names are one issuer's; a title may leave out 人民政府, and the province or city before a name. */
    public static boolean isOfOneIssuer(String one, String other) {
        String first = one.replaceFirst(OFFICE, "");
        String second = other.replaceFirst(OFFICE, "");
        return first.isEmpty()
                || second.isEmpty()
                || first.startsWith(second)
                || second.startsWith(first)
                || first.endsWith(second)
                || second.endsWith(first);
    }
}
