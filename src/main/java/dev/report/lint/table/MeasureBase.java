package dev.report.lint.table;

import dev.report.model.Measure;
import java.math.BigDecimal;
import java.util.Set;

/** A table's measure without its 万 or 亿, so that 7598.883万元 and 75988830元 can be compared. */
public final class MeasureBase {

    private static final Set<String> RATES = Set.of("%", "％", "个百分点", "百分点");

    private MeasureBase() {}

    /** 元 for 万元, 件 for 件. */
    public static String of(Measure measure) {
        return scale(measure) > 0 ? measure.label().substring(1) : measure.label();
    }

    public static BigDecimal inUnits(BigDecimal value, Measure measure) {
        return value.movePointRight(scale(measure));
    }

    /** Whether it is a share of a hundred, which prose writes with a sign. */
    static boolean isRate(Measure measure) {
        return RATES.contains(measure.label());
    }

    private static int scale(Measure measure) {
        return measure.label().startsWith("万") ? 4 : measure.label().startsWith("亿") ? 8 : 0;
    }
}
