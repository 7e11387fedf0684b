package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A small file of names and values that people can read, replaced as a whole. */
final class PropertiesFile {
    private PropertiesFile() {}

    static void write(Path file, Properties values) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
            values.store(out, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A missing or damaged file has no values. */
    static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file, UTF_8)) {
            values.load(in);
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            values.clear();
        }
        return values;
    }
}
