/** What the stages of one run share: progress, and work beside the main thread. */
@NullMarked
package dev.report.run;

import org.jspecify.annotations.NullMarked;
