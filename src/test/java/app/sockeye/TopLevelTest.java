package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's folder holds what belongs there and nothing else; what is built goes to {@code target}. */
class TopLevelTest {
    private static final List<String> ALL = List.of("README.md", "icons", "packaging", "pom.xml", "src");

    @Test
    void nothingElseLiesInTheProjectsFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .containsExactlyInAnyOrderElementsOf(ALL);
        }
    }
}
