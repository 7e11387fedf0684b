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
 * Bounds how many files are open for reading: for another one, one that was not read lately is closed. Whoever reads that
 * again opens it again. A read that is under way ends first, as {@link FileChannel#close()} waits for it. Thread-safe;
 * reading from an open channel takes no lock.
 */
public final class ReadChannels {
    /** Static because the operating system bounds the open files of the process, whatever recordings they belong to. */
    static final ReadChannels OF_PROCESS = new ReadChannels(64);

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final int most;
    /** In the order of being looked at, as by a clock's hand; guarded by this. */
    private final Deque<ReadChannel> open = new ArrayDeque<>();

    /** @param most files that are open at the same time */
    public ReadChannels(int most) {
        this.most = most;
    }

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

    /** How many files are open. */
    public synchronized int count() {
        open.removeIf(c -> !c.channel.isOpen());
        return open.size();
    }

    /** A file that is open for reading until another one needs its place. */
    public static final class ReadChannel {
        private final FileChannel channel;
        /** Set by those who read, cleared by who looks for one to close: a hint that needs no more care. */
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
