package dev.report.publish.data;

import java.util.List;

/**
 * A table of data.
 *
 * @param fields its columns
 * @param content its bytes: CSV in UTF-8 with line feeds, the names of the columns first
 */
record DataTable(List<DataField> fields, byte[] content) {
    DataTable {
        fields = List.copyOf(fields);
    }
}
