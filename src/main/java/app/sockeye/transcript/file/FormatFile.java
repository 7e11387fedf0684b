package app.sockeye.transcript.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;

/**
 * The version of the format that a session's folder is written in.
 *
 * <p>Version 1, which has no such file: states and errors are texts. Version 2: they hold {@link
 * app.sockeye.transcript.connection.ConnectionEvent}s. Version 3: some segments
 * are compressed. A recording begins with version 2, so that it can be read by older programs as long as it is plain.
 */
public final class FormatFile {
    static final int VERSION = 3;
    static final int PLAIN = 2;
    static final String NAME = "format.properties";

    private static final String KEY = "version";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private FormatFile() {}

    /** Writes the version of a plain recording into a new folder; one that a crash cuts short is read as damaged. */
    public static void write(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try (FileChannel channel = FileChannel.open(file, NEW, PrivateFiles.attributes(file))) {
            channel.write(ByteBuffer.wrap((KEY + "=" + PLAIN + "\n").getBytes(US_ASCII)));
        }
    }

    /** Notes that segments are compressed from now on; it is on the disk when this returns. */
    public static void raise(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        String version = Integer.toString(VERSION);
        Properties values = PropertiesFile.read(file);
        if (!version.equals(values.setProperty(KEY, version))) {
            PropertiesFile.write(file, values);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /**
     * Checks that this version can read a folder; a missing or damaged file is accepted.
     *
     * @throws IOException if a newer version wrote it
     */
    public static void requireKnown(Path folder) throws IOException {
        String told = PropertiesFile.read(folder.resolve(NAME)).getProperty(KEY, "");
        boolean newer = told.matches("\\d{1,9}") && Integer.parseInt(told) > VERSION;
        if (newer) {
            throw new IOException("it was recorded by a newer version of Sockeye (format " + told
                    + "; this version reads up to " + VERSION + "): update Sockeye to open it");
        }
    }
}
