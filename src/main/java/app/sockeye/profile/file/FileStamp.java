package app.sockeye.profile.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies the state of a file without reading it, to detect changes.
 *
 * @param key which file it is; empty where the file system tells none
 */
public record FileStamp(FileTime modified, long size, Optional<Object> key) {
    /** A file modified this recently may change again without a new modification time. */
    private static final Duration TIME_RESOLUTION = Duration.ofSeconds(2);

    /** The current stamp of a file; links are followed. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
    }

    /** Whether every later change is sure to give the file another stamp. */
    public boolean isSettled() {
        return modified.toInstant().isBefore(Instant.now().minus(TIME_RESOLUTION));
    }
}
