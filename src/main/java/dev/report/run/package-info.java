/** What the stages of one run share: progress, work beside the main thread, files written whole. */
@NullMarked
package dev.report.run;

import org.jspecify.annotations.NullMarked;
