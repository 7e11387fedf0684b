package app.sockeye.payload.format.registry;

import app.sockeye.payload.format.PayloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of which a schema was read, as they were then. One thread while it is read. */
final class ReadFiles {
    private record Stamp(FileTime changed, long size) {}

    private final Map<Path, Optional<Stamp>> files = new HashMap<>();

    /** Whether none of them has changed, gone or come since. */
    boolean areUnchanged() {
        return files.entrySet().stream().allMatch(file -> stamp(file.getKey()).equals(file.getValue()));
    }

    /** Whether there is such a file. */
    boolean has(Path file) {
        return files.computeIfAbsent(file, ReadFiles::stamp).isPresent();
    }

    byte[] bytes(Path file) throws PayloadException {
        if (!has(file)) {
            throw new PayloadException(0, "There is no schema file " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SchemaFormats.LARGEST + 1);
        } catch (IOException e) {
            throw new PayloadException(0, "The schema file " + file + " can't be read.");
        }
    }

    String text(Path file) throws PayloadException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** The file of a name; one that begins with {@code ~/} is in the user's home. */
    static Path path(Path folder, String name) throws PayloadException {
        try {
            Path home = Path.of(System.getProperty("user.home"));
            return (name.startsWith("~/") ? home.resolve(name.substring(2)) : folder.resolve(name)).normalize();
        } catch (InvalidPathException e) {
            throw new PayloadException(0, "This is no name of a schema file: " + name + ".");
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile() ? Optional.of(new Stamp(now.lastModifiedTime(), now.size())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
