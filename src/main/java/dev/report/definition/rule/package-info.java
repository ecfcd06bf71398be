/** What must hold between figures (勾稽关系): formulas, their scope and their legal basis. */
@NullMarked
package dev.report.definition.rule;

import org.jspecify.annotations.NullMarked;
