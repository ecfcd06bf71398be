/** Whose a table is, and of which year, by the words around it: its title, lines such as {@code 填报单位：…}, the sheet's name. */
@NullMarked
package dev.report.bind.sender;

import org.jspecify.annotations.NullMarked;
