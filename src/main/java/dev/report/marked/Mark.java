package dev.report.marked;

/**
 * One place of a finding.
 *
 * @param number of the finding, counted from 1
 * @param id the mark's own name in the page
 * @param isFirst whether it is the finding's first place; the others only belong to it
 * @param words what the finding quotes there; empty for the whole
 * @param title what a reader is told who points at the mark: how grave, and the sentence
 */
record Mark(int number, String id, boolean isFirst, String words, String title) {}
