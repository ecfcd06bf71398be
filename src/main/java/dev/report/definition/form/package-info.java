/** What is counted (指标), by which breakdown, and how the official tables and their pictures are laid out. */
@NullMarked
package dev.report.definition.form;

import org.jspecify.annotations.NullMarked;
