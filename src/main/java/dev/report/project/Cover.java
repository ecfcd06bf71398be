package dev.report.project;

import dev.report.model.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is printed on a report's cover and at its end.
 *
 * @param period the time that it is about
 * @param issuer whose report it is
 * @param published the report's date; also the time stamp inside the outputs
 * @param unitsPublished the date of units' own reports, where it is another
 * @param title the report's title
 * @param contact address, postcode, phone, email, site as far as given, in this order
 */
public record Cover(
        Period period,
        Issuer issuer,
        LocalDate published,
        Optional<LocalDate> unitsPublished,
        String title,
        Map<String, String> contact) {}
