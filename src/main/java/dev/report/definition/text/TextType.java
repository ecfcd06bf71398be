package dev.report.definition.text;

/** What a text cell holds. */
public enum TextType {
    /** Words, in one line. */
    TEXT,
    /** A day. */
    DATE,
    /** 是 or 否, 有 or 无. */
    YES_NO
}
