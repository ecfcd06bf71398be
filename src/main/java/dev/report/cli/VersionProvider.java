package dev.report.cli;

import picocli.CommandLine;

/** Tells the program's version, as the jar's manifest has it. */
final class VersionProvider implements CommandLine.IVersionProvider {

    static String version() {
        String version = VersionProvider.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"report " + version()};
    }
}
