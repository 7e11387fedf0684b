package app.sockeye.ui.library;

import app.sockeye.profile.workspace.LibraryException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Changes the library in the background, one change at a time, and tells what fails. JavaFX thread. */
final class LibraryChanges {
    private final LibraryCommands commands;
    private final Executor background;
    private final Consumer<Runnable> onFxThread;

    /** A change on disk. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws LibraryException;
    }

    /**
     * @param background runs the changes in order, one at a time
     * @param onFxThread runs something on the JavaFX thread
     */
    LibraryChanges(LibraryCommands commands, Executor background, Consumer<Runnable> onFxThread) {
        this.commands = commands;
        this.background = background;
        this.onFxThread = onFxThread;
    }

    /** @param done gets what the change results in */
    <T> void make(Change<T> change, Consumer<? super T> done) {
        background.execute(() -> {
            try {
                T result = change.make();
                onFxThread.accept(() -> done.accept(result));
            } catch (LibraryException e) {
                onFxThread.accept(() -> commands.tell(e.getMessage()));
            }
        });
    }
}
