package app.sockeye.ui.tab.session;

import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.session.capture.Capture;
import app.sockeye.ui.composer.LoadedMessage;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The saved messages of the library, as a tab's connection finds them. JavaFX thread. */
final class TabMessages {
    private final Workbench bench;
    private final Supplier<String> profileId;

    TabMessages(Workbench bench, Supplier<String> profileId) {
        this.bench = bench;
        this.profileId = profileId;
    }

    /** A saved message by its id; where several have it, the one nearest to the connection. */
    Optional<MessageEntry> find(String id) {
        return Stream.concat(saved().around(profileId.get()).stream(), saved().all())
                .filter(entry -> entry.message().id().equals(id))
                .findFirst();
    }

    /** What a variable stands for until something was captured: the test value of the nearest message that has one. */
    Optional<String> testValue(String name) {
        return saved().around(profileId.get()).stream()
                .flatMap(entry -> entry.message().captures().stream())
                .filter(capture ->
                        capture.variable().equals(name) && !capture.testValue().isEmpty())
                .map(Capture::testValue)
                .findFirst();
    }

    /** Takes over what has become of the message that a composer shows. */
    void follow(LoadedMessage loaded) {
        loaded.entryProperty().get().ifPresent(entry -> loaded.follow(saved().current(entry)));
    }

    private LibraryMessages saved() {
        return bench.workspace().library().messages();
    }
}
