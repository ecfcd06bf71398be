package dev.report.bind.sender;

import dev.report.model.SourceLocation;
import dev.report.project.Unit;
import java.util.List;

/**
 * What one text around a table says of its unit or its year.
 *
 * @param by what kind of text it is
 * @param name the unit's name as it is written; empty where it says no unit
 * @param units those of the roster that the name may mean; empty for an office that the roster does not have
 * @param year the year in digits, another period as it is written; empty where it says none
 * @param at where it stands
 */
record Said(By by, String name, List<Unit> units, String year, SourceLocation at) {

    Said {
        units = List.copyOf(units);
    }

    /** The kinds of text, what is trusted most first. */
    enum By {
        /** {@code 填报单位：云溪县气象局}. */
        FIELD,
        /** {@code 云溪县气象局2025年政府信息公开工作年度报告统计表}. */
        TITLE,
        /** {@code 2025年1月1日至12月31日}. */
        PERIOD,
        /** The worksheet's name. */
        SHEET,
        /** The file's name, which is asked for its year alone. */
        FILE;

        /** The case of a finding. */
        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean saysUnit() {
        return !units.isEmpty();
    }
}
