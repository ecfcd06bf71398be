package dev.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one run at a time write a project's outputs. The operating system drops the lock of a run that was killed, so a stale
 * lock file blocks nobody.
 */
public final class ProjectLock implements AutoCloseable {

    private static final int LONGEST_HOLDER = 200;
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another run holds the project. */
    public static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        HeldException(String holder) {
            super(holder);
        }
    }

    /**
     * Takes the lock.
     *
     * @param folder the project's {@code .report} folder; made if absent
     * @param since when this run began, as shown to others as part of the holder's name
     * @throws HeldException naming the holder, if another run has it
     */
    public static ProjectLock take(Path folder, String since) throws IOException, HeldException {
        Files.createDirectories(folder);
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as held by another.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        if (lock == null) {
            channel.close();
            throw new HeldException(holder(file));
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self(since).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            channel.close();
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
        return new ProjectLock(channel);
    }

    private static String self(String since) throws IOException {
        String host = Files.isReadable(HOST) ? Files.readString(HOST).strip() : "this machine";
        return "process " + ProcessHandle.current().pid() + " on " + host + " since " + since;
    }

    private static String holder(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(LONGEST_HOLDER * 4);
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return "a process that has just begun";
        }
        return text.length() > LONGEST_HOLDER ? text.substring(0, LONGEST_HOLDER) : text;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
