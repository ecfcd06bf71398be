/**
 * The resident preview (预览): compiles a project again at each save, and shows report and findings in a browser.
 *
 * <p>In: a project's folder, as it changes. Out: pages on this machine's own address; no file is written.
 */
@NullMarked
package dev.report.watch;

import org.jspecify.annotations.NullMarked;
