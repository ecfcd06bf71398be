package dev.report.compare.portal;

import java.io.IOException;
import java.util.Locale;

/** A published page was not fetched, and why. */
public final class FetchException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    /** Why. */
    public enum Reason {
        /** The address is none, or of another kind than http and https. */
        ADDRESS,
        /** No connection, or it broke off. */
        CONNECTION,
        /** It took too long. */
        TIME,
        /** It is too large. */
        SIZE,
        /** The server answered with another status than 200. */
        STATUS,
        /** It led on too often. */
        REDIRECTS,
        /** It led to another machine of an inner network. */
        INNER,
        /** It led from a safe connection to an open one. */
        OPEN;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param detail the status, the limit, or where it led */
    FetchException(Reason reason, String address, String detail) {
        super(address);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String address() {
        return String.valueOf(getMessage());
    }

    public String detail() {
        return detail;
    }
}
