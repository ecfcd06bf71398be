/** Opens documents that are ZIP packages of XML. */
@NullMarked
package dev.report.read.zip;

import org.jspecify.annotations.NullMarked;
