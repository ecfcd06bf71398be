package dev.report.compare.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How one unit's part of a figure changed.
 *
 * @param code the unit
 * @param name its name; its code where that is not known
 * @param before what it gave, empty if nothing; with the units that it took over since
 * @param after what it gave later, empty if nothing
 * @param difference the later less the earlier, where nothing counts as 0
 */
public record UnitChange(
        String code, String name, Optional<BigDecimal> before, Optional<BigDecimal> after, BigDecimal difference) {}
