package dev.report.render;

import java.time.LocalDate;

/**
 * What a paper of the office says of itself, a letter for example.
 *
 * @param title its title
 * @param issuer who writes it
 * @param language e.g. {@code zh-CN}
 * @param date the day it bears, and the time stamp inside its file
 */
public record Paper(String title, String issuer, String language, LocalDate date) {

    // What the templates of a Word document ask of a report.

    /** Its date as machines write dates. */
    public String publishedIso() {
        return date.toString();
    }

    /** A letter is no draft. */
    public boolean draft() {
        return false;
    }

    /** What the head of a draft says. */
    public String draftMark() {
        return "";
    }
}
