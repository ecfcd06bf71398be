package dev.report.config;

/** A definition that comes with the program is inconsistent: a fault of the program, not of the user. */
public final class BrokenBundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ConfigException faults;

    public BrokenBundleException(ConfigException faults) {
        super(faults.getMessage(), faults);
        this.faults = faults;
    }

    public ConfigException faults() {
        return faults;
    }
}
