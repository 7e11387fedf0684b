package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds packaging/THIRD-PARTY.md against the libraries and fonts that Sockeye is shipped with. */
class ThirdPartyNoticesTest {
    /** The libraries shipped, as the build lists them. */
    private static final Path LIBRARIES = Path.of("target", "libraries.txt");

    private static final Path FONTS = Path.of("src", "main", "resources", "app", "sockeye", "fonts");

    /** Lines of the notices that belong to a library: {@code | `group:artifact` | version | licence | source |}. */
    private final List<String> rows = Files.readAllLines(Path.of("packaging", "THIRD-PARTY.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    ThirdPartyNoticesTest() throws IOException {}

    @Test
    void everyLibraryHasANoticeWithItsVersion() throws IOException {
        for (Library library : libraries()) {
            assertThat(rows)
                    .as("notice of %s %s", library.name(), library.version())
                    .anyMatch(row -> {
                        String[] cells = row.split(" *\\| *");
                        return cells[1].equals("`" + library.name() + "`")
                                && cells[2].contains(library.version())
                                && !cells[3].isEmpty();
                    });
        }
    }

    @Test
    void everyNoticeIsOfALibraryThatIsShipped() throws IOException {
        Set<String> shipped =
                libraries().stream().map(library -> "`" + library.name() + "`").collect(Collectors.toSet());
        assertThat(rows).isNotEmpty().allMatch(row -> shipped.contains(row.split(" *\\| *")[1]));
    }

    @Test
    void everyFontHasItsLicenceBesideIt() throws IOException {
        try (var files = Files.list(FONTS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".txt"))
                            .map(name -> name.substring(0, name.indexOf('-')) + "-OFL.txt"))
                    .isNotEmpty()
                    .allMatch(licence -> Files.exists(FONTS.resolve(licence)));
        }
    }

    /** A line of the build's list is {@code group:artifact:jar[:classifier]:version:scope}, with remarks after a space. */
    private static Set<Library> libraries() throws IOException {
        Set<Library> libraries = Files.readAllLines(LIBRARIES).stream()
                .map(line -> line.strip().split(" ")[0].split(":"))
                .filter(parts -> parts.length >= 5)
                .map(parts -> new Library(parts[0] + ":" + parts[1], parts[parts.length - 2]))
                .collect(Collectors.toSet());
        assertThat(libraries).as("libraries listed in %s", LIBRARIES).isNotEmpty();
        return libraries;
    }

    private record Library(String name, String version) {}
}
