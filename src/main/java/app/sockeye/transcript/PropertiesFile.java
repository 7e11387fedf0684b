package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.PrivateFiles;
import app.sockeye.files.RegularFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;

/** A small file of names and values that people can read, replaced as a whole. */
final class PropertiesFile {
    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private static final int MOST_BYTES = 1 << 20;

    private PropertiesFile() {}

    static void write(Path file, Properties values) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(unfinished, OPTIONS, PrivateFiles.attributes(unfinished));
                Writer out = Channels.newWriter(channel, UTF_8)) {
            values.store(out, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A missing or damaged file has no values. */
    static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try {
            byte[] content = ByteOrderMark.skip(RegularFile.read(file, MOST_BYTES));
            values.load(new StringReader(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()));
        } catch (FileSystemException | CharacterCodingException | IllegalArgumentException e) {
            values.clear();
        }
        return values;
    }
}
