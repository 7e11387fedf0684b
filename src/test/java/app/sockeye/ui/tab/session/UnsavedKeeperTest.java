package app.sockeye.ui.tab.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.CloseReason;
import app.sockeye.secret.MemoryStorage;
import app.sockeye.ui.connection.ConnectionCommands;
import app.sockeye.ui.connection.ConnectionModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedKeeperTest {
    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private Library library;
    private UnsavedProfiles unsaved;
    private Profile saved;
    private ConnectionModel connection;
    private UnsavedKeeper keeper;

    @BeforeEach
    void open() throws Exception {
        Folders folders = Folders.below(home);
        library = Library.open(folders.workspace(), folders);
        unsaved = new UnsavedProfiles(folders, new MemoryStorage(), executor, e -> {
            throw new AssertionError(e);
        });
        saved = library.create(library.root(), Profile.create("Mine", "ws://a")).profile();
        connect(saved);
    }

    @AfterEach
    void stop() {
        unsaved.close();
        executor.shutdownNow();
    }

    private void connect(Profile profile) {
        connection = new ConnectionModel(
                profile, new NoCommands(), new SimpleObjectProperty<>(Surroundings.of(Variables.NONE)));
        keeper = new UnsavedKeeper(unsaved, library, connection, profile::id);
    }

    @Test
    void nothingIsKeptOfAnUntouchedProfile() {
        assertThat(unsaved.all()).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptWithWhatItWasTypedOver() {
        connection.form().urlProperty().set("ws://b");
        connection.form().optionsProperty().set(SomeOptions.of("deflate.offer", "true"));
        Profile typed = unsaved.find(saved.id()).orElseThrow().typed();
        assertThat(typed.target().url()).isEqualTo("ws://b");
        assertThat(typed.options()).isEqualTo(SomeOptions.of("deflate.offer", "true"));
        assertThat(unsaved.all()).containsExactly(new UnsavedProfile(saved, typed));
    }

    @Test
    void aNumberThatIsNoneIsKept() {
        connection.form().optionsProperty().set(SomeOptions.of("timeouts.close", "soon"));
        connection.form().urlProperty().set("ws://b");
        assertThat(unsaved.all())
                .containsExactly(new UnsavedProfile(
                        saved, saved.withUrl("ws://b").withOptions(SomeOptions.of("timeouts.close", "soon"))));
    }

    @Test
    void whatIsTypedBackIsForgotten() {
        connection.form().urlProperty().set("ws://b");
        connection.form().urlProperty().set("ws://a");
        assertThat(unsaved.all()).isEmpty();
    }

    @Test
    void whatIsSavedIsForgotten() throws Exception {
        connection.form().urlProperty().set("ws://b");
        connection.markSaved(library.save(connection.typed(), saved).saved().profile());
        keeper.keep();
        assertThat(unsaved.all()).isEmpty();
    }

    @Test
    void aNewTabIsKeptEvenWithNothingTyped() {
        Profile blank = Profile.create("", "");
        connect(blank);
        assertThat(unsaved.all()).containsExactly(new UnsavedProfile(blank, blank));
    }

    @Test
    void aProfileDeletedFromTheLibraryIsKept() throws Exception {
        library.edits().delete(library.find(saved.id()).orElseThrow());
        keeper.keep();
        assertThat(unsaved.all()).containsExactly(new UnsavedProfile(saved, saved));
    }

    /** What this test does not press. */
    private static final class NoCommands implements ConnectionCommands {
        @Override
        public void connect(Profile profile) {}

        @Override
        public void sendSecrets(SecretQuestion question) {}

        @Override
        public boolean paste(String text) {
            return false;
        }

        @Override
        public void cancel() {}

        @Override
        public void tryNow() {}

        @Override
        public void stopReconnecting() {}

        @Override
        public void dropWaiting() {}

        @Override
        public void disconnect(CloseReason reason) {}

        @Override
        public void abort() {}

        @Override
        public void save(Profile profile) {}

        @Override
        public List<String> history(String text) {
            return List.of();
        }
    }
}
