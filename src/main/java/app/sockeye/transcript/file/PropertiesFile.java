package app.sockeye.transcript.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;

/** A small file of names and values that people can read, replaced as a whole. */
public final class PropertiesFile {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static final long MOST_BYTES = 1 << 20;

    private PropertiesFile() {}

    /** Replaces the file as a whole: the values are written beside it and moved there. */
    public static void write(Path file, Properties values) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        // An existing file may be a link to anywhere.
        Files.deleteIfExists(unfinished);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, NEW, PrivateFiles.attributes(unfinished));
                    Writer out = Channels.newWriter(channel, UTF_8)) {
                values.store(out, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Reads the values; a missing, damaged or too large file has none. */
    public static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try {
            if (RecordedFile.size(file) <= MOST_BYTES) {
                load(values, file);
            }
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            values.clear();
        }
        return values;
    }

    private static void load(Properties values, Path file) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(ByteOrderMark.skip(Files.readAllBytes(file)));
        values.load(new StringReader(UTF_8.newDecoder().decode(content).toString()));
    }
}
