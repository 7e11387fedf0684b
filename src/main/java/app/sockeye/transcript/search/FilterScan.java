package app.sockeye.transcript.search;

import app.sockeye.files.Reason;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs a filter over a transcript: a block of new entries, a block of history, and so on; when all are examined it
 * waits for more. For a long history it uses further threads, depending on the number of processors. It is stopped by a
 * flag, never by an interrupt.
 */
final class FilterScan implements Runnable {
    private static final System.Logger LOG = System.getLogger(FilterScan.class.getName());
    private static final long WAIT_NANOS = Long.MAX_VALUE;

    /** More threads would slow down receiving and drawing. */
    private static final int MOST_THREADS = 4;

    private final Transcript transcript;
    private final Filter filter;
    private final HistoryScan history;
    private volatile Followed followed;
    private volatile Optional<String> trouble = Optional.empty();
    /** Set once, by any thread. */
    private volatile boolean stopped;

    // What follows belongs to the scanning thread.
    private final TailHits tail = new TailHits();
    /** Index of the first entry that was not examined yet. */
    private long high;

    FilterScan(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.filter = filter;
        this.high = transcript.count();
        this.history = new HistoryScan(high);
        this.followed = new Followed(tail.full(), tail.growing(), high);
    }

    FoundHits hits() {
        if (stopped) {
            return FoundHits.NONE;
        }
        Followed newer = followed;
        HistoryScan.Look older = history.look();
        long scanned = newer.to() - older.from();
        return new FoundHits(older.hits(), newer.full(), newer.growing(), scanned, older.from() == 0, trouble);
    }

    void stop() {
        stopped = true;
        transcript.wakeWaiting();
    }

    @Override
    public void run() {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        for (int i = 1; i < threads && high > (long) i * IndexBlock.CAPACITY; i++) {
            Thread help = new Thread(
                    () -> guarded(this::scanHistory), Thread.currentThread().getName());
            help.setDaemon(true);
            help.start();
        }
        guarded(this::scan);
    }

    private void guarded(Scan scan) {
        try {
            scan.run(new BlockScan(transcript, filter, this::isStopped), new IndexBlock(transcript.index()));
        } catch (CancellationException e) {
            // The scan was stopped, so nobody waits for its result.
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            stoppedBy(Reason.of(e));
        } catch (RuntimeException e) {
            if (!isStopped()) {
                LOG.log(Level.WARNING, "The search stopped", e);
            }
            stoppedBy("it could not be worked out");
        } catch (VirtualMachineError e) {
            stoppedBy("there is not enough memory for it");
        }
    }

    private void stoppedBy(String reason) {
        if (!isStopped()) {
            trouble = Optional.of("The search stopped: " + reason + ".");
        }
    }

    private boolean isStopped() {
        return stopped || transcript.isClosed();
    }

    private void scan(BlockScan scan, IndexBlock block) throws IOException, InterruptedException {
        boolean more = true;
        while (!isStopped()) {
            long count = transcript.count();
            if (high == count && !more) {
                transcript.awaitBeyond(high, () -> stopped, WAIT_NANOS);
                continue;
            }
            if (high < count) {
                block.loadFrom(high, count);
                follow(block, scan.scan(block));
            }
            more = more && history.scanOne(scan, block);
        }
    }

    private void scanHistory(BlockScan scan, IndexBlock block) throws IOException {
        while (!isStopped() && history.scanOne(scan, block)) {}
    }

    private void follow(IndexBlock block, BitSet found) {
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            tail.add(block.first() + i);
        }
        high = block.first() + block.count();
        followed = new Followed(tail.full(), tail.growing(), high);
    }

    /** The hits among entries that came since the scan began; entries before {@code to} were examined. */
    private record Followed(HitBlocks full, HitBlock growing, long to) {}

    private interface Scan {
        void run(BlockScan scan, IndexBlock block) throws IOException, InterruptedException;
    }
}
