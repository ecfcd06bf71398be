/** Makes the tables for an open-data portal: the public figures and units' cells come in; CSV files and the schema that explains them go out. */
@NullMarked
package dev.report.publish.data;

import org.jspecify.annotations.NullMarked;
