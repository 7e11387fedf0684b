package app.sockeye.transcript.merged;

import app.sockeye.transcript.Transcript;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Several transcripts in one order of time, while they grow. An entry keeps its place: those that the transcripts had at
 * the start have places up to their number, and new ones follow. The existing ones are merged from the newest back; until
 * that is done, {@link #first()} is above 0.
 *
 * <p>Holds a cut for each 32 768 entries, which takes 4 bytes for each transcript, and the order of a few blocks; the
 * order of others is made again from the transcripts' indexes. {@link #advance()} is called by one thread at a time; the
 * other methods by any.
 */
public final class MergedOrder {
    static final int BLOCK = 32 << 10;
    private static final int KEPT_BLOCKS = 16;

    private final List<Transcript> transcripts;
    private final SourceTimes[] all;
    private final Instant zero;
    private final LongAdder reads = new LongAdder();
    private final HistoryMerge history;
    private final TailMerge tail;

    private final int blockSize;

    // What follows is guarded by this object.
    private final Cuts cuts;
    /** The entries after the last cut. */
    private final OpenBlock open = new OpenBlock();

    private final Map<Long, MergedBlock> kept = new LinkedHashMap<>(KEPT_BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, MergedBlock> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    /** @param transcripts in the order that decides between entries of the same time; open as long as this is used */
    public MergedOrder(List<Transcript> transcripts) {
        this(transcripts, BLOCK);
    }

    /** @param blockSize number of entries between two cuts */
    MergedOrder(List<Transcript> transcripts, int blockSize) {
        this.blockSize = blockSize;
        this.transcripts = List.copyOf(transcripts);
        zero = transcripts.stream()
                .map(Transcript::started)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        all = transcripts.stream()
                .map(transcript -> new SourceTimes(transcript, zero, reads))
                .toArray(SourceTimes[]::new);
        long[] counts = transcripts.stream().mapToLong(Transcript::count).toArray();
        history = new HistoryMerge(all, counts);
        tail = new TailMerge(all, counts);
        cuts = new Cuts(Cut.at(counts));
    }

    /** The transcripts, whose places in this list are their numbers. */
    public List<Transcript> transcripts() {
        return transcripts;
    }

    /** When the first of them was started, from which the order's times are counted. */
    public Instant zero() {
        return zero;
    }

    /** What the times of a transcript need to be counted from {@link #zero}, in ns. */
    public long shift(int source) {
        return all[source].shift();
    }

    /** When an entry happened, in ns since {@link #zero}. */
    public long nanosOf(MergedEntry entry) {
        return transcripts.get(entry.source()).times().nanosOf(entry.index()) + shift(entry.source());
    }

    /** The place of the oldest entry that was merged. */
    public synchronized long first() {
        return cuts.oldest().position();
    }

    /** The place after the newest entry that was merged. */
    public synchronized long end() {
        return cuts.newest().position() + open.size();
    }

    /** Whether a transcript has entries that are not merged yet and came after the start. Cheap. */
    public boolean isBehind() {
        long there = 0;
        for (Transcript transcript : transcripts) {
            there += transcript.count();
        }
        return there > end();
    }

    /**
     * Merges a limited number of new entries and of older ones.
     *
     * @return whether there is more to merge by now
     * @throws java.io.UncheckedIOException if a transcript can't be read
     */
    public boolean advance() {
        boolean more = follow();
        return mergeOlder() || more;
    }

    /**
     * Merges a limited number of new entries. Those that are as new as the newest one wait for the next call, as earlier
     * ones may be published a little later; so call it at each pulse.
     *
     * @return whether there are more by now
     * @throws java.io.UncheckedIOException if a transcript can't be read
     */
    public boolean follow() {
        TailMerge.Batch batch = tail.next();
        if (batch.late()) {
            cut();
            batch = tail.next();
        }
        int count = Math.min(batch.times().length, blockSize - open.size());
        tail.take(batch, count);
        synchronized (this) {
            open.add(batch.block(), count);
        }
        if (open.size() == blockSize) {
            cut();
        }
        return batch.waiting() || count < batch.times().length;
    }

    /**
     * Merges a limited number of the entries that were there at the start.
     *
     * @return whether there are more
     * @throws java.io.UncheckedIOException if a transcript can't be read
     */
    public boolean mergeOlder() {
        Cut oldest = oldest();
        if (oldest.position() > 0) {
            Cut before = oldest.near(history.takeLast(blockSize));
            synchronized (this) {
                cuts.addOlder(before);
            }
        }
        return oldest().position() > 0;
    }

    /** Ends the block under way, so that what comes next is sorted by itself. */
    private synchronized void cut() {
        long first = cuts.newest().position();
        if (open.size() > 0) {
            kept.put(first, open.copy(0, open.size(), first));
            cuts.addLater(cuts.newest().near(tail.taken()));
            open.clear();
        }
        tail.restart();
    }

    private synchronized Cut oldest() {
        return cuts.oldest();
    }

    /**
     * The entry at a place.
     *
     * @param position from {@link #first()} to before {@link #end()}
     * @throws java.io.UncheckedIOException if a transcript can't be read
     */
    public MergedEntry at(long position) {
        synchronized (this) {
            long inOpen = position - cuts.newest().position();
            if (inOpen >= 0) {
                return open.at((int) inOpen);
            }
        }
        return closed(position).at(position);
    }

    /** The place of an entry; empty if it was not merged yet. */
    public OptionalLong positionOf(MergedEntry entry) {
        Cut cut;
        synchronized (this) {
            if (entry.index() < cuts.oldest().of(entry.source())) {
                return OptionalLong.empty();
            }
            cut = cuts.get(cuts.lastUpTo(each -> each.of(entry.source()), entry.index()));
            if (cut == cuts.newest()) {
                return open.copy(0, open.size(), cut.position()).positionOf(entry);
            }
        }
        return closed(cut.position()).positionOf(entry);
    }

    /** The entries from a place on, to the end of its block at most. */
    MergedBlock from(long position) {
        synchronized (this) {
            long inOpen = position - cuts.newest().position();
            if (inOpen >= 0) {
                return open.copy((int) inOpen, open.size(), position);
            }
        }
        MergedBlock block = closed(position);
        return block.part(position, block.first() + block.size());
    }

    /** The entries before a place, from the beginning of their block on. */
    MergedBlock before(long position) {
        synchronized (this) {
            long first = cuts.newest().position();
            if (position > first) {
                return open.copy(0, (int) (position - first), first);
            }
        }
        MergedBlock block = closed(position - 1);
        return block.part(block.first(), position);
    }

    /** How many times of entries were read until now. */
    long reads() {
        return reads.sum();
    }

    /** The block with a place, between two cuts. */
    private MergedBlock closed(long position) {
        Cut from;
        Cut to;
        synchronized (this) {
            int number = cuts.lastUpTo(Cut::position, position);
            from = cuts.get(number);
            to = cuts.get(number + 1);
            MergedBlock known = kept.get(from.position());
            if (known != null) {
                return known;
            }
        }
        MergedBlock loaded = MergedBlock.load(from, to, all);
        synchronized (this) {
            kept.put(from.position(), loaded);
        }
        return loaded;
    }
}
