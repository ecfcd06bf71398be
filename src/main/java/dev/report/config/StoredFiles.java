package dev.report.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files of one folder that lie in a ZIP file as they are, so that a part of one can be read without the rest: a face has five
 * megabytes, and a report needs some hundred characters of it.
 */
final class StoredFiles {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final Path zip;
    private final String folder;
    private final Map<String, Place> places = new HashMap<>();

    /** Where an entry's header lies, and how long the file after it is. */
    private record Place(int header, int length) {}

    /** @param folder its path in the ZIP file, with a closing {@code /} */
    StoredFiles(Path zip, String folder) throws IOException {
        this.zip = zip;
        this.folder = folder;
        try (FileChannel channel = FileChannel.open(zip)) {
            find(channel);
        }
    }

    /** Reads the directory at the end; of a file of another make, with a comment or larger than 2 GB, nothing is found. */
    private void find(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < END_LENGTH || size > Integer.MAX_VALUE) {
            return;
        }
        ByteBuffer end = map(channel, size - END_LENGTH, END_LENGTH);
        int start = end.getInt(16);
        int length = end.getInt(12);
        if (end.getInt(0) != END || start < 0 || length < 0 || start + (long) length > size) {
            return;
        }
        ByteBuffer directory = map(channel, start, length);
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            int nameLength = directory.getChar(at + 28);
            boolean isStored = directory.getChar(at + 10) == 0;
            if (isStored && nameLength > folder.length() && directory.get(at + ENTRY_LENGTH) == folder.charAt(0)) {
                byte[] name = new byte[nameLength];
                directory.get(at + ENTRY_LENGTH, name);
                add(new String(name, StandardCharsets.UTF_8), directory.getInt(at + 42), directory.getInt(at + 24));
            }
            at += ENTRY_LENGTH + nameLength + directory.getChar(at + 30) + directory.getChar(at + 32);
        }
    }

    private void add(String name, int header, int length) {
        if (name.startsWith(folder)) {
            places.put(name, new Place(header, length));
        }
    }

    /** A file's bytes where they lie, if it is there and stored. */
    Optional<ByteBuffer> map(String name) throws IOException {
        Place place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(zip)) {
            ByteBuffer header = map(channel, place.header(), LOCAL_LENGTH);
            long start = place.header() + LOCAL_LENGTH + header.getChar(26) + header.getChar(28);
            return Optional.of(channel.map(FileChannel.MapMode.READ_ONLY, start, place.length()));
        }
    }

    private static ByteBuffer map(FileChannel channel, long start, int length) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, start, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
