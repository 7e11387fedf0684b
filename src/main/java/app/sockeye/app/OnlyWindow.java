package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.InstanceLock;
import app.sockeye.files.PrivateFiles;
import app.sockeye.files.RegularFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lock that makes this the only window that writes into a data folder. The system releases it when the process ends,
 * however it ends. Another process may create a file that asks this window to come to the front, and to open what it
 * was started with.
 */
final class OnlyWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnlyWindow.class.getName());
    private static final String LOCK = "window.lock";
    private static final String RAISE = "window.raise";
    private static final String TURN = "window.turn";
    /** What no argument of a program can have in it. */
    private static final String BETWEEN = "\0";
    /** Most bytes of the arguments that are handed over. */
    private static final int MOST_BYTES = 1 << 20;

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

    /**
     * Asks the other process to bring its window to the front; returns whether it reacted in time. Blocking.
     *
     * @param arguments what it is to open there
     */
    static boolean raiseOther(Path folder, List<String> arguments, Duration atMost)
            throws IOException, InterruptedException {
        Path raise = folder.resolve(RAISE);
        // Several that start at the same time take turns.
        InstanceLock turn = InstanceLock.take(folder.resolve(TURN));
        try {
            AtomicFile.writePrivate(raise, String.join(BETWEEN, arguments).getBytes(UTF_8));
            long end = System.nanoTime() + atMost.toNanos();
            while (Files.exists(raise) && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
            return !Files.deleteIfExists(raise);
        } finally {
            turn.close();
        }
    }

    /** What another process has asked the window to open since the last call; empty if none has asked for it. */
    Optional<List<String>> asked() {
        if (!Files.exists(raise)) {
            // Checked first, as an exception twice a second would cost more.
            return Optional.empty();
        }
        try {
            List<String> arguments = arguments();
            Files.delete(raise);
            return Optional.of(arguments);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, raise + " can't be removed", e);
            return Optional.empty();
        }
    }

    private List<String> arguments() throws IOException {
        String arguments = new String(RegularFile.read(raise, MOST_BYTES), UTF_8);
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
