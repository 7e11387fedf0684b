package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.Reason;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings and their file, written half a second after a change. If two instances run, the last change
 * wins. Thread-safe.
 */
public final class SettingsFile implements AutoCloseable {
    private static final long DELAY_MILLIS = 500;
    private static final int MOST_BYTES = 4 << 20;

    private final Path file;
    private final DelayedWrites writes;
    /** The content as read, for its unknown keys. */
    private final ObjectNode tree;

    private final Optional<String> trouble;
    /** Guarded by this. */
    private Settings settings;
    /** Guarded by this. */
    private boolean closed;

    private SettingsFile(
            Path file, DelayedWrites writes, ObjectNode tree, Settings settings, Optional<String> trouble) {
        this.file = file;
        this.writes = writes;
        this.tree = tree;
        this.settings = settings;
        this.trouble = trouble;
    }

    /**
     * Reads the settings; the defaults if there is no file. A broken file is renamed.
     *
     * @param onFailure called on the executor's thread when the settings can't be written
     */
    public static SettingsFile open(Path file, ScheduledExecutorService executor, Consumer<IOException> onFailure) {
        DelayedWrites writes = new DelayedWrites(executor, DELAY_MILLIS, onFailure);
        try {
            if (Files.notExists(file)) {
                return new SettingsFile(file, writes, JsonFile.newObject(), Settings.DEFAULT, Optional.empty());
            }
            ObjectNode tree = JsonFile.read(file, MOST_BYTES);
            JsonFile.requireVersion(tree, SettingsShape.VERSION);
            return new SettingsFile(file, writes, tree, SettingsShape.read(tree), Optional.empty());
        } catch (BrokenFileException | IOException e) {
            return new SettingsFile(
                    file, writes, JsonFile.newObject(), Settings.DEFAULT, Optional.of(keepAside(file, e)));
        }
    }

    private static String keepAside(Path file, Exception reason) {
        String start = String.format(
                Locale.ROOT, "The settings could not be read, so the defaults are used (%s)", Reason.of(reason));
        try {
            return String.format(Locale.ROOT, "%s. The old file is kept as %s.", start, KeptAside.move(file));
        } catch (IOException e) {
            return String.format(Locale.ROOT, "%s. The old file %s could not be kept: %s.", start, file, Reason.of(e));
        }
    }

    /** A sentence for the user if the file was broken. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** The settings as they are now. */
    public synchronized Settings get() {
        return settings;
    }

    /**
     * Changes the settings; they are written after a short delay. Not those of a closed file: the window that comes next
     * has them now.
     */
    public synchronized void update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!closed && !changed.equals(settings)) {
            settings = changed;
            writes.put(file, () -> JsonFile.print(SettingsShape.print(get(), tree)));
        }
    }

    /** Writes pending changes at once. Blocking. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        writes.close();
    }
}
