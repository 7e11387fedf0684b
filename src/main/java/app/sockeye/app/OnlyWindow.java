package app.sockeye.app;

import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The right to be the one window that writes what is typed into a folder. The system takes it back when the process
 * ends, however it ends. Another process may ask for the window to come to the front, by a file.
 */
final class OnlyWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnlyWindow.class.getName());
    private static final String LOCK = "window.lock";
    private static final String RAISE = "window.raise";
    private static final long LOOK_MILLIS = 50;

    private final FileChannel channel;
    private final Path raise;

    private OnlyWindow(FileChannel channel, Path raise) {
        this.channel = channel;
        this.raise = raise;
    }

    /** Takes the right; empty where another process has it. A folder that can't be locked is no reason not to start. */
    static Optional<OnlyWindow> take(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        Path raise = folder.resolve(RAISE);
        FileChannel channel = FileChannel.open(
                lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PrivateFiles.attributes(lock));
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, lock + " can't be locked: a second window would not be noticed", e);
        }
        Files.deleteIfExists(raise);
        return Optional.of(new OnlyWindow(channel, raise));
    }

    /** Asks the other process to bring its window to the front; whether it took notice in time. Blocking. */
    static boolean raiseOther(Path folder, Duration atMost) throws IOException, InterruptedException {
        Path raise = folder.resolve(RAISE);
        Files.write(raise, new byte[0]);
        long end = System.nanoTime() + atMost.toNanos();
        while (Files.exists(raise) && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
        return !Files.deleteIfExists(raise);
    }

    /** Whether another process asked for the window since this was called last. */
    boolean isAskedFor() {
        if (!Files.exists(raise)) {
            // Nearly always: an exception twice a second would cost more than this question.
            return false;
        }
        try {
            Files.delete(raise);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, raise + " can't be removed", e);
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
