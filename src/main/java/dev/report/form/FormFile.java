package dev.report.form;

/**
 * A form as a file.
 *
 * @param name e.g. {@code 990200-101-示例县人民政府办公室.xlsx}
 * @param content its bytes, the same for the same project on any day and machine
 */
public record FormFile(String name, byte[] content) {}
