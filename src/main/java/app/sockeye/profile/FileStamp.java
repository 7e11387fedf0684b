package app.sockeye.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells that a file is another one than before, without reading it.
 *
 * @param key which file it is; empty where the file system tells none
 */
record FileStamp(FileTime modified, long size, Optional<Object> key) {
    /** A file changed this recently may change again without its time telling. */
    private static final Duration TIME_RESOLUTION = Duration.ofSeconds(2);

    /** A file's stamp by now; a link is followed. */
    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
    }

    /** Whether each later change gives the file another stamp. */
    boolean isSettled() {
        return modified.toInstant().isBefore(Instant.now().minus(TIME_RESOLUTION));
    }
}
