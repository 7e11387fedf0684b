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
 * A lock that makes this the only window that writes into a data folder. The system releases it when the process ends,
 * however it ends. Another process may create a file that asks this window to come to the front.
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

    /** Takes the lock; empty if another process has it. If the folder can't be locked, the program starts anyway. */
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

    /** Asks the other process to bring its window to the front; returns whether it reacted in time. Blocking. */
    static boolean raiseOther(Path folder, Duration atMost) throws IOException, InterruptedException {
        Path raise = folder.resolve(RAISE);
        Files.write(raise, new byte[0]);
        long end = System.nanoTime() + atMost.toNanos();
        while (Files.exists(raise) && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
        return !Files.deleteIfExists(raise);
    }

    /** Whether another process has asked for the window since the last call. */
    boolean isAskedFor() {
        if (!Files.exists(raise)) {
            // Checked first, as an exception twice a second would cost more.
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
