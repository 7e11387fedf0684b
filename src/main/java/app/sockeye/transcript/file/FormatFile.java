package app.sockeye.transcript.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the format that a session's folder is written in.
 *
 * <p>Version 1, which has no such file: states and errors are texts. Version 2: they hold {@link
 * app.sockeye.transcript.connection.ConnectionEvent}s. Version 3: some segments
 * are compressed. A recording begins with version 2, so that it can be read by older programs as long as it is plain.
 * Version 4: all that tells of messages and addresses is encrypted, and the file says by what.
 */
public final class FormatFile {
    static final int VERSION = 4;
    static final int COMPRESSED = 3;
    static final int PLAIN = 2;
    static final String NAME = "format.properties";

    private static final String KEY = "version";
    private static final String SEAL = "encrypted";
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{16})([0-9a-f]{16})");
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private FormatFile() {}

    /** Writes the version of a plain recording into a new folder; one that a crash cuts short is read as damaged. */
    public static void write(Path folder) throws IOException {
        write(folder, KEY + "=" + PLAIN + "\n");
    }

    /** Writes the version of an encrypted recording, and by what it is, into a new folder. */
    public static void write(Path folder, SealMark mark) throws IOException {
        write(folder, KEY + "=" + VERSION + "\n" + SEAL + "=" + print(mark) + "\n");
    }

    private static void write(Path folder, String text) throws IOException {
        Path file = folder.resolve(NAME);
        try (FileChannel channel = FileChannel.open(file, NEW, PrivateFiles.attributes(file))) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
        }
    }

    /** By what a recording is encrypted; empty where the file does not say that it is. */
    public static Optional<SealMark> mark(Path folder) throws IOException {
        Matcher mark = MARK.matcher(PropertiesFile.read(folder.resolve(NAME)).getProperty(SEAL, ""));
        return mark.matches()
                ? Optional.of(new SealMark(number(mark.group(1)), number(mark.group(2)), number(mark.group(3))))
                : Optional.empty();
    }

    /** Whether a folder tells that it is not encrypted; that of the first version does not, nor one whose file was lost. */
    public static boolean isPlain(Path folder) throws IOException {
        int told = version(PropertiesFile.read(folder.resolve(NAME)));
        return told > 0 && told < VERSION;
    }

    private static String print(SealMark mark) {
        return hex(mark.key()) + "-" + hex(mark.high()) + hex(mark.low());
    }

    private static String hex(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(2 * Long.BYTES - digits.length()) + digits;
    }

    private static long number(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    /** Notes that segments are compressed from now on; it is on the disk when this returns. */
    public static void raise(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Properties values = PropertiesFile.read(file);
        if (version(values) < COMPRESSED) {
            values.setProperty(KEY, Integer.toString(COMPRESSED));
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
        int told = version(PropertiesFile.read(folder.resolve(NAME)));
        if (told > VERSION) {
            throw new IOException("it was recorded by a newer version of Sockeye (format " + told
                    + "; this version reads up to " + VERSION + "): update Sockeye to open it");
        }
    }

    private static int version(Properties values) {
        String told = values.getProperty(KEY, "");
        return told.matches("\\d{1,9}") ? Integer.parseInt(told) : 0;
    }
}
