/**
 * Copies a published document with the findings marked in it, as a page that needs nothing beside itself and runs nothing.
 *
 * <p>In: documents and what was found of them. Out: one web page, the findings first, each leading to its places and back.
 */
@NullMarked
package dev.report.marked;

import org.jspecify.annotations.NullMarked;
