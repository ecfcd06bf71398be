/**
 * JSON as this program writes it, and {@code model.json}, which it writes and reads back.
 *
 * <p>In: values, or a parser on the text of a model. Out: bytes, or a model whose figures know their places.
 */
@NullMarked
package dev.report.json;

import org.jspecify.annotations.NullMarked;
