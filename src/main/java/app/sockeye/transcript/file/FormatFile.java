package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The version of the format that a session's folder is written in.
 *
 * <p>Version 1, which has no such file: states and errors are texts. Version 2: they hold {@link
 * app.sockeye.transcript.connection.ConnectionEvent}s.
 */
public final class FormatFile {
    static final int VERSION = 2;
    static final String NAME = "format.properties";

    private static final String KEY = "version";

    private FormatFile() {}

    /** Writes the current version into a folder. */
    public static void write(Path folder) throws IOException {
        Properties values = new Properties();
        values.setProperty(KEY, Integer.toString(VERSION));
        PropertiesFile.write(folder.resolve(NAME), values);
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
