package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Limits how many files are open for reading: to open another one, a file that was not read lately is closed. It is
 * opened again when it is read again. A read in progress ends first, as {@link FileChannel#close()} waits for it.
 * Thread-safe; reading from an open channel takes no lock.
 */
public final class ReadChannels {
    /** Static because the operating system limits the open files of the process, not of a recording. */
    static final ReadChannels OF_PROCESS = new ReadChannels(64);

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final int most;
    /** The open files in the order of the CLOCK algorithm: the next candidate to close is first. Guarded by this. */
    private final Deque<ReadChannel> open = new ArrayDeque<>();

    /** @param most maximum number of files open at the same time */
    public ReadChannels(int most) {
        this.most = most;
    }

    /** Opens a file for reading, and closes another one if too many are open. */
    public synchronized ReadChannel open(Path path) throws IOException {
        open.removeIf(c -> !c.channel.isOpen());
        for (int spared = 0; open.size() >= most; ) {
            ReadChannel oldest = open.removeFirst();
            if (oldest.used && spared < most) {
                oldest.used = false;
                open.addLast(oldest);
                spared++;
            } else {
                oldest.channel.close();
            }
        }
        ReadChannel opened = new ReadChannel(FileChannel.open(path, READ));
        open.addLast(opened);
        return opened;
    }

    /** Number of open files. */
    public synchronized int count() {
        open.removeIf(c -> !c.channel.isOpen());
        return open.size();
    }

    /** A file that is open for reading until it is closed in favour of another one. */
    public static final class ReadChannel {
        private final FileChannel channel;
        /** Set by readers, and cleared by the search for a file to close; only a hint, so races do no harm. */
        private volatile boolean used;

        private ReadChannel(FileChannel channel) {
            this.channel = channel;
        }

        /** To read from at once. */
        public FileChannel use() {
            if (!used) {
                used = true;
            }
            return channel;
        }
    }
}
