package app.sockeye.ui.history;

import app.sockeye.export.SessionImport;
import app.sockeye.export.output.Progress;
import app.sockeye.files.Reason;
import app.sockeye.history.SessionStore;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The running import, one at a time. */
final class ImportModel {
    private final SessionStore store;
    private final HistoryCommands commands;
    private final Consumer<ImportOutcome> onImported;
    private final UiPulse pulse;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", new Status(0, 0));

    private final Deque<Path> waiting = new ArrayDeque<>();
    private Progress progress = new Progress();

    /** Progress of the import: entries read, and the part of the file that is done, 0 to 1. */
    record Status(long entries, double fraction) {}

    /** @param onImported called with the imported sessions */
    ImportModel(SessionStore store, HistoryCommands commands, Consumer<ImportOutcome> onImported, UiPulse pulse) {
        this.onImported = onImported;
        this.store = store;
        this.commands = commands;
        this.pulse = pulse;
        pulse.follow(this::poll);
    }

    // Properties

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    // Commands

    /** Asks for a file, and begins. */
    void choose() {
        if (!running.get()) {
            commands.chooseImport().ifPresent(this::run);
        }
    }

    /** Imports a file and shows its sessions, after those whose import is under way. */
    void run(Path file) {
        if (running.get()) {
            waiting.addLast(file);
            return;
        }
        Progress begun = new Progress();
        progress = begun;
        running.set(true);
        // Not a daemon, so that a cancelled import can clean up before the program exits.
        new Thread(() -> work(file, begun), "import").start();
        pulse.wake();
    }

    /** Stops it, and those that wait for it. */
    void cancel() {
        waiting.clear();
        progress.cancel();
    }

    private void work(Path file, Progress begun) {
        try {
            SessionImport.Outcome imported = new SessionImport(store).run(file, begun);
            end(() -> {
                onImported.accept(new ImportOutcome(file.getFileName().toString(), imported.sessions()));
                commands.tell(HistoryTexts.imported(
                        begun.entries(),
                        imported.sessions().size(),
                        file.getFileName().toString(),
                        imported.leftOut()));
            });
        } catch (CancellationException e) {
            end(() -> commands.tell(HistoryTexts.IMPORT_CANCELLED));
        } catch (IOException | RuntimeException e) {
            end(() -> commands.tell(
                    begun.isCancelled()
                            ? HistoryTexts.IMPORT_CANCELLED
                            : HistoryTexts.notImported(file.getFileName().toString(), Reason.sentence(e))));
        }
    }

    private void end(Runnable outcome) {
        UiPulse.later(() -> {
            running.set(false);
            outcome.run();
            Optional.ofNullable(waiting.pollFirst()).ifPresent(this::run);
        });
    }

    private boolean poll() {
        if (running.get()) {
            status.set(new Status(progress.entries(), progress.fraction()));
        }
        return running.get();
    }
}
