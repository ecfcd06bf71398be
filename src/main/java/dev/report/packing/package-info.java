/**
 * Steps of the build, not part of what is installed: makes the compiled program start sooner, and the Debian package's pages small.
 *
 * <p>In: the folder of classes that javac wrote, which tests and other tools read. Out: a folder of the same classes with their
 * lambdas as classes beside them, and classes in place of the files of sentences, which the jar is made of.
 */
@NullMarked
package dev.report.packing;

import org.jspecify.annotations.NullMarked;
