package dev.report.cli;

import picocli.CommandLine;

/** Tells the program's version, as the jar's manifest has it. */
final class VersionProvider implements CommandLine.IVersionProvider {

    static String version() {
        String version = VersionProvider.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** What {@code --version} prints. */
    static String line() {
        return "report " + version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
