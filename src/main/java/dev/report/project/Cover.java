package dev.report.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is printed on a report's cover and at its end.
 *
 * @param year the reporting year
 * @param issuer whose report it is
 * @param published the report's date; also the time stamp inside the outputs
 * @param unitsPublished the date of units' own reports, where it is another
 * @param title the report's title
 * @param contact address, postcode, phone, email, site as far as given, in this order
 */
public record Cover(
        int year,
        Issuer issuer,
        LocalDate published,
        Optional<LocalDate> unitsPublished,
        String title,
        Map<String, String> contact) {}
