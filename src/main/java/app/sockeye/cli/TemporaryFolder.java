package app.sockeye.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is deleted, with all that is in it, when it is closed. */
final class TemporaryFolder implements Closeable {
    private final Path path;

    TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("sockeye-");
    }

    Path path() {
        return path;
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
