package dev.report.config;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes down which files of a source were read: those decide what a report says and how it looks. */
public final class TemplateLog implements TemplateSource {

    private final TemplateSource source;
    private final Set<String> names = new ConcurrentSkipListSet<>();

    public TemplateLog(TemplateSource source) {
        this.source = source;
    }

    @Override
    public Optional<byte[]> read(String name) {
        Optional<byte[]> found = source.read(name);
        found.ifPresent(bytes -> names.add(name));
        return found;
    }

    @Override
    public Optional<byte[]> packed(String name) {
        return source.packed(name);
    }

    @Override
    public String display(String name) {
        return source.display(name);
    }

    /** Whether there is a file, which is not read for that. */
    public boolean isThere(String name) {
        return source.has(name);
    }

    /** Notes a file that was read from the source by another way. */
    void add(String name) {
        names.add(name);
    }

    /** The files read so far. */
    public SortedSet<String> names() {
        return new TreeSet<>(names);
    }
}
