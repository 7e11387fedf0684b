package app.sockeye.ui.log.export;

import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.files.Reason;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.words.ExportTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What to export of one tab's log, in which format, and the running export; one at a time. JavaFX thread. */
public final class ExportModel {
    private static final System.Logger LOG = System.getLogger(ExportModel.class.getName());
    /** Stack of the export's thread: matching a filter may recurse deeply. */
    private static final long STACK_BYTES = 16 << 20;

    private final ExportSource source;
    private final ExportCommands commands;
    private final ObjectProperty<ExportScope> scope = new SimpleObjectProperty<>(this, "scope", ExportScope.ALL);
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(this, "format", ExportFormat.NDJSON);
    private final BooleanProperty withSecrets = new SimpleBooleanProperty(this, "withSecrets");
    private final BooleanProperty forSpreadsheets = new SimpleBooleanProperty(this, "forSpreadsheets");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", Status.NONE);

    private Progress progress = new Progress();

    /** Progress of the running export: entries written, and the part of the work that is done, 0 to 1. */
    record Status(long entries, double fraction) {
        static final Status NONE = new Status(0, 0);
    }

    /**
     * How an export went.
     *
     * @param file that was written; empty where none was
     */
    private record Outcome(String sentence, Optional<Path> file) {
        static Outcome without(String sentence) {
            return new Outcome(sentence, Optional.empty());
        }
    }

    /** A model that waits for the user to start. */
    public ExportModel(ExportSource source, ExportCommands commands) {
        this.source = source;
        this.commands = commands;
        source.onPulse(this::poll);
        source.onClose(this::cancel);
    }

    // Properties

    ObjectProperty<ExportScope> scopeProperty() {
        return scope;
    }

    /** What it can be exported as. */
    List<ExportFormat> formats() {
        return source.formats();
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    /** Whether the values of secret headers are exported, too. */
    BooleanProperty withSecretsProperty() {
        return withSecrets;
    }

    /** Whether CSV is made safe for spreadsheets, rather than exact. */
    BooleanProperty forSpreadsheetsProperty() {
        return forSpreadsheets;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Number of entries in a scope now; 0 also if the filtered entries are simply all. */
    long count(ExportScope of) {
        return source.count(of);
    }

    // Commands

    /** Asks for a file and starts the export. */
    void start() {
        Optional<String> name = source.suggestedName();
        if (name.isEmpty() || running.get()) {
            return;
        }
        ExportSource.Prepared export = source.prepare(new ExportSource.Request(
                scope.get(), format.get(), withSecrets.get(), forSpreadsheets.get(), commands.knownSecrets()));
        commands.chooseExport(name.get() + format.get().extension()).ifPresent(target -> run(export, target));
    }

    void cancel() {
        progress.cancel();
    }

    /** Runs on a non-daemon thread, so that a cancelled export can clean up before the program exits. */
    private void run(ExportSource.Prepared export, Path target) {
        Progress begun = new Progress();
        progress = begun;
        status.set(Status.NONE);
        running.set(true);
        Runnable work = () -> {
            Outcome outcome = outcome(export, target, begun);
            UiPulse.later(() -> {
                running.set(false);
                outcome.file()
                        .ifPresentOrElse(
                                file -> commands.exported(outcome.sentence(), file),
                                () -> commands.tell(outcome.sentence()));
            });
        };
        new Thread(null, work, "export", STACK_BYTES).start();
        source.wake();
    }

    private static Outcome outcome(ExportSource.Prepared export, Path target, Progress progress) {
        try {
            long entries = export.make().to(target, progress);
            return new Outcome(ExportTexts.exported(entries, target), Optional.of(target));
        } catch (CancellationException e) {
            return Outcome.without(ExportTexts.CANCELLED);
        } catch (IOException | UncheckedIOException e) {
            return Outcome.without(
                    progress.isCancelled() ? ExportTexts.CANCELLED : ExportTexts.notExported(target, Reason.of(e)));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "An export failed", e);
            return Outcome.without(ExportTexts.exportFailed(target));
        }
    }

    private boolean poll() {
        if (running.get()) {
            status.set(new Status(progress.entries(), progress.fraction()));
        }
        return running.get();
    }
}
