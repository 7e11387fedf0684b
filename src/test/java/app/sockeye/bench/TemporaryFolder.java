package app.sockeye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder below {@code target} that is deleted with all that is in it. */
record TemporaryFolder(Path path) implements AutoCloseable {

    TemporaryFolder() throws IOException {
        this(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> contents;
        try (Stream<Path> files = Files.walk(path)) {
            contents = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path content : contents) {
            Files.delete(content);
        }
    }
}
