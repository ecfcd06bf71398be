/** Tries a definition on a made-up county, so that what is wrong with it comes out before any real figures are in. */
@NullMarked
package dev.report.trial;

import org.jspecify.annotations.NullMarked;
