/** JSON Schemas of the YAML files that people write, by which editors complete them, explain keys and mark what is wrong. */
@NullMarked
package dev.report.schema;

import org.jspecify.annotations.NullMarked;
