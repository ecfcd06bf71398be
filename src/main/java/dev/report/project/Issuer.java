package dev.report.project;

import dev.report.model.UnitCode;

/**
 * The body whose report this is (编制机关).
 *
 * @param code its code
 * @param name its full name, e.g. {@code 江油市人民政府}
 * @param level its rank, which decides what must be reported
 */
public record Issuer(UnitCode code, String name, Level level) {

    /** The rank of an issuer. */
    public enum Level {
        /** 部门、办公室. */
        UNIT,
        /** 乡、镇、街道. */
        TOWNSHIP,
        /** 县、县级市、市辖区. */
        COUNTY,
        /** 设区的市、自治州. */
        CITY,
        /** 省、自治区、直辖市. */
        PROVINCE
    }
}
