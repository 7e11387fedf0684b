package app.sockeye.transcript;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs a filter over a transcript: one block of what comes in, one block of history, and again; when all is looked at it
 * waits for more. It is stopped by a flag, never by an interrupt.
 */
final class FilterScan implements Runnable {
    private static final long WAIT_NANOS = Long.MAX_VALUE;

    private final Transcript transcript;
    private final Filter filter;
    private volatile FoundHits hits = FoundHits.NONE;
    /** Set once, by any thread. */
    private volatile boolean stopped;

    // What follows belongs to the scanning thread.
    private HitBlocks history = HitBlocks.NONE;
    private final TailHits tail = new TailHits();
    /** Entries below this are not looked at yet. */
    private long low;
    /** Entries from this on are not looked at yet. */
    private long high;

    FilterScan(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.filter = filter;
        this.low = transcript.count();
        this.high = low;
    }

    FoundHits hits() {
        return hits;
    }

    void stop() {
        stopped = true;
        hits = FoundHits.NONE;
        transcript.wakeWaiting();
    }

    @Override
    public void run() {
        try {
            scan();
        } catch (CancellationException e) {
            tell(Optional.empty());
        } catch (IOException | RuntimeException | InterruptedException e) {
            boolean closed = stopped || transcript.isClosed();
            tell(closed ? Optional.empty() : Optional.of("The search stopped: " + e.getMessage() + "."));
        } finally {
            if (stopped) {
                hits = FoundHits.NONE;
            }
        }
    }

    private void scan() throws IOException, InterruptedException {
        BlockScan scan = new BlockScan(transcript, filter, () -> stopped || transcript.isClosed());
        IndexBlock block = new IndexBlock(transcript.index());
        tell(Optional.empty());
        while (!stopped && !transcript.isClosed()) {
            long count = transcript.count();
            if (high == count && low == 0) {
                transcript.awaitBeyond(high, () -> stopped, WAIT_NANOS);
                continue;
            }
            if (high < count) {
                block.loadFrom(high, count);
                follow(block, scan.scan(block));
            }
            if (low > 0) {
                block.loadBefore(0, low);
                history = history.with(HitBlock.of(block.first(), scan.scan(block)));
                low = block.first();
            }
            tell(Optional.empty());
        }
    }

    private void follow(IndexBlock block, BitSet found) {
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            tail.add(block.first() + i);
        }
        high = block.first() + block.count();
    }

    private void tell(Optional<String> trouble) {
        long scanned = high - low;
        hits = new FoundHits(history, tail.full(), tail.growing(), scanned, low == 0, trouble);
    }
}
