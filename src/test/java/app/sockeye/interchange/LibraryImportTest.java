package app.sockeye.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@link LibraryImport} and {@link EnvironmentImport} below the command line. */
class LibraryImportTest {
    @TempDir
    Path folder;

    @Test
    void connectionsKeepTheirOrderAndTheirFolders() throws Exception {
        List<ImportedConnection> all = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> all.add(connection(List.of("B", "Inner"), "c" + i, Map.of())));
        all.add(connection(List.of("A"), "a", Map.of()));
        all.add(connection(List.of(), "root", Map.of()));

        ProfileFolder root = save(all).root();

        assertThat(root.folders()).extracting(ProfileFolder::name).containsExactly("Playground", "B", "A");
        assertThat(root.folders().get(1).folders().get(0).profiles())
                .extracting(SavedProfile::name)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "c" + i).toList());
        assertThat(root.profiles()).extracting(SavedProfile::name).containsExactly("root");
    }

    @Test
    void namesThatAreNoFileNamesAndFoldersTooDeepAreKeptAsFarAsPossible() throws Exception {
        List<String> deep = IntStream.range(0, 30).mapToObj(i -> "d" + i).toList();

        ProfileFolder root = save(List.of(
                        connection(deep, "deep", Map.of()),
                        connection(List.of("../..", "environments", "con"), "a/b:c", Map.of()),
                        connection(List.of("environments"), "x", Map.of())))
                .root();

        assertThat(LibraryWalk.entries(root)
                        .filter(SavedProfile.class::isInstance)
                        .map(each -> each.name()))
                .contains("deep", "a/b:c", "x");
        assertThat(LibraryWalk.entries(root))
                .allSatisfy(each -> assertThat(each.path()).startsWithRaw(root.path()));
    }

    @Test
    void valuesThatAnOptionCantHaveAreTold() throws Exception {
        List<LeftOutItem> leftOut = result(List.of(connection(
                        List.of(),
                        "a",
                        Map.of("timeouts.connect", "soon", "timeouts.handshake", "${t}", "no.such", "1"))))
                .leftOut();

        assertThat(leftOut)
                .extracting(LeftOutItem::sentence)
                .containsExactlyInAnyOrder(
                        "a: Connect timeout: it can't be read: Write a whole number of ms, from 1 to 3600000.",
                        "a: no.such: Sockeye has nothing like it.");
    }

    private static ImportedConnection connection(List<String> folders, String name, Map<String, String> options) {
        return new ImportedConnection(
                folders, name, "ws://h", List.of(), List.of(), List.of(), List.of(), options, List.of(), "");
    }

    private Library save(List<ImportedConnection> connections) throws LibraryException, EnvironmentException {
        result(connections);
        return Library.open(folder.resolve("workspace"), Folders.below(folder.resolve("home")));
    }

    private SavedImport result(List<ImportedConnection> connections) throws LibraryException, EnvironmentException {
        Folders folders = Folders.below(folder.resolve("home"));
        Library library = Library.open(folder.resolve("workspace"), folders);
        Environments environments = new Environments(folder.resolve("workspace"), folders);
        ImportedConnections imported = new ImportedConnections(List.of("x"), connections, List.of(), List.of());
        return new LibraryImport(library, environments, Optional.empty()).save(imported, library.root());
    }
}
