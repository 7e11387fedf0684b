package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoInstancesTest {
    private static final int CHANGES = 20;

    @TempDir
    Path home;

    @Test
    void processesThatChangeTheSameFilesAtOnceLoseNothing() throws Exception {
        Folders folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        Library library = Library.open(folders.workspace(), folders);
        Profile shared = library.create(library.root(), Profile.create("Shared", "ws://a"))
                .profile();
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            processes.add(start(name, shared.id()));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        library.refresh();
        assertThat(library.root().profiles()).hasSize(1 + 2 * CHANGES);
        assertThat(library.root().profiles()).extracting(SavedProfile::order).doesNotHaveDuplicates();
        assertThat(library.find(shared.id()).orElseThrow().profile().request().subprotocols())
                .hasSize(2 * CHANGES);
    }

    private Process start(String name, String sharedId) throws Exception {
        return new ProcessBuilder(ChildJava.command(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        home.toString(),
                        name,
                        sharedId))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile())
                .start();
    }

    /** One of the processes: creates profiles, and adds to the shared one again and again. */
    static final class Instance {
        private Instance() {}

        public static void main(String[] args) throws LibraryException {
            Folders folders = Folders.below(Path.of(args[0]));
            Library library = Library.open(folders.workspace(), folders);
            for (int i = 0; i < CHANGES; i++) {
                String name = args[1] + " " + i;
                library.create(library.root(), Profile.create(name, "ws://a"));
                addSubprotocol(library, args[2], args[1] + i);
            }
        }

        private static void addSubprotocol(Library library, String id, String subprotocol) throws LibraryException {
            while (true) {
                Profile base = library.find(id).orElseThrow().profile();
                List<String> more = new ArrayList<>(base.request().subprotocols());
                more.add(subprotocol);
                SaveResult result = library.save(base.withSubprotocols(more), base);
                if (result.other().isEmpty()) {
                    return;
                }
                // The other process was faster: both versions are there; ours is not needed, for we try again.
                library.edits().delete(result.saved());
            }
        }
    }
}
