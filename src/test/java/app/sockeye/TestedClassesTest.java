package app.sockeye;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each class of the core has a test that names it, or stands in a list of those tested through another. */
class TestedClassesTest {
    private static final Path MAIN = Path.of("src/main/java/app/sockeye");
    private static final Path TESTS = Path.of("src/test/java/app/sockeye");
    private static final Path EXCEPTIONS = Path.of("src/test/resources/app/sockeye/tested-through-others.txt");
    private static final Set<String> NOT_CORE = Set.of("app", "ui");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    @Test
    void eachClassOfTheCoreIsNamedByATestOrExcepted() throws IOException {
        Set<String> unnamed = new TreeSet<>(coreClasses());
        unnamed.removeAll(namesInTests());
        assertThat(unnamed).isEqualTo(exceptions());
    }

    private static Set<String> coreClasses() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> MAIN.relativize(f).getNameCount() > 1)
                    .filter(f ->
                            !NOT_CORE.contains(MAIN.relativize(f).getName(0).toString()))
                    .map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> namesInTests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> Stream.concat(
                            Stream.of(f.getFileName().toString().replace("Test.java", "")),
                            NAME.matcher(content(f)).results().map(name -> name.group())))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> exceptions() throws IOException {
        List<String> lines = Files.readAllLines(EXCEPTIONS);
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(toCollection(TreeSet::new));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
