package dev.report.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that one issuer published, by their names: those of a folder, or one file alone.
 *
 * @param name the folder's name, or the file's without its ending
 * @param files earlier years first
 */
record Issuer(String name, List<Path> files) {

    Issuer {
        files = List.copyOf(files);
    }
}
