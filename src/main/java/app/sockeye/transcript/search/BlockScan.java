package app.sockeye.transcript.search;

import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.StoppablePayload;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.EntryReader;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Finds the entries in a block of the index that match a filter. Belongs to one thread. */
public final class BlockScan {
    /** Mask of an entry's lowest bits: kind and direction. */
    private static final int KIND_AND_DIRECTION = 0x3F;

    /** Maximum size in bytes of unwanted records that are read together with their neighbours. */
    private static final int GAP = 64 << 10;

    private final Segments segments;
    private final EntryReader reader;
    private final BooleanSupplier stopped;
    private final SessionMarks marks;
    private final boolean needsMark;
    private final Optional<TimeRange> time;
    private final boolean[] wantedBits = new boolean[KIND_AND_DIRECTION + 1];
    /** Searches in order; each searches only the hits of the one before. */
    private final List<EntrySearch> searches = new ArrayList<>();

    private BitSet wanted = new BitSet(IndexBlock.CAPACITY);
    private BitSet hits = new BitSet(IndexBlock.CAPACITY);

    /**
     * @param stopped asked now and then; {@link java.util.concurrent.CancellationException} is raised when it returns
     *     true
     */
    public BlockScan(Transcript transcript, Filter filter, BooleanSupplier stopped) {
        this.segments = transcript.segments();
        this.reader = transcript.reader();
        this.stopped = stopped;
        this.marks = transcript.marks();
        this.needsMark =
                filter.condition().filter(c -> c.markUse() == MarkUse.NEEDED).isPresent();
        this.time = filter.time();
        boolean undecided = decideByBits(filter);
        filter.pattern().filter(p -> !p.text().isEmpty()).ifPresent(p -> searches.add(search(p)));
        filter.condition()
                .filter(c -> undecided)
                .ifPresent(c -> searches.add(
                        new ConditionSearch(c, new EntryContext(transcript, stopped), segments, reader, stopped)));
    }

    /** Decides each kind and direction without reading entries; returns whether some must be read for the condition. */
    private boolean decideByBits(Filter filter) {
        boolean undecided = false;
        for (int bits = 0; bits < wantedBits.length; bits++) {
            Verdict verdict = EntryBits.valid(bits)
                    ? filter.verdict(EntryBits.kind(bits), EntryBits.direction(bits))
                    : Verdict.NO;
            wantedBits[bits] = verdict != Verdict.NO;
            undecided |= verdict == Verdict.MAYBE;
        }
        return undecided;
    }

    /** The numbers of the block's hits; valid until the next call. */
    public BitSet scan(IndexBlock block) throws IOException {
        while (true) {
            try {
                return scanOnce(block);
            } catch (IOException | UncheckedIOException e) {
                if (!block.isOutdated()) {
                    throw e;
                }
                block.reload();
            }
        }
    }

    private BitSet scanOnce(IndexBlock block) throws IOException {
        wanted.clear();
        for (int i = 0; i < block.count(); i++) {
            if (wantedBits[block.bits(i) & KIND_AND_DIRECTION]) {
                wanted.set(i);
            }
        }
        if (needsMark) {
            marks.retainMarked(wanted, block.first());
        }
        time.ifPresent(range -> dropOutside(range, block));
        for (EntrySearch search : searches) {
            hits.clear();
            search(block, search);
            BitSet found = hits;
            hits = wanted;
            wanted = found;
        }
        return wanted;
    }

    private void dropOutside(TimeRange range, IndexBlock block) {
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (!range.contains(block.nanos(i))) {
                wanted.clear(i);
            }
        }
    }

    private void search(IndexBlock block, EntrySearch search) throws IOException {
        int i = wanted.nextSetBit(0);
        while (i >= 0) {
            int last = i;
            if (isReadAlone(block, i)) {
                stopIfAsked();
                hits.set(i, search.matches(StoppablePayload.in(reader.read(block.first() + i), stopped)));
            } else {
                Run run = runFrom(block, i);
                search.search(run, hits);
                last = run.last();
            }
            i = wanted.nextSetBit(last + 1);
        }
    }

    private Run runFrom(IndexBlock block, int first) throws IOException {
        int last = first;
        long end = endOf(block, first);
        int next = wanted.nextSetBit(first + 1);
        while (next >= 0
                && !isReadAlone(block, next)
                && block.location(next) - end <= GAP
                && sameSegment(block, last, next)) {
            last = next;
            end = endOf(block, next);
            next = wanted.nextSetBit(next + 1);
        }
        return new Run(block, first, last, end, wanted);
    }

    /** A location at or shortly after the record's end. */
    private long endOf(IndexBlock block, int i) throws IOException {
        long location = block.location(i);
        boolean nextIsClose = i + 1 < block.count()
                && sameSegment(block, i, i + 1)
                && block.location(i + 1) - location <= RecordFormat.LONGEST;
        // If the next record is farther away, pieces of other messages lie between.
        return nextIsClose ? block.location(i + 1) : location + lengthAt(location);
    }

    private int lengthAt(long location) throws IOException {
        ByteBuffer length = RecordFormat.heap(Integer.BYTES);
        segments.read(location, length);
        int told = length.getInt(0);
        if (told < RecordFormat.BODY || told > RecordFormat.LONGEST) {
            throw new IOException("a record is damaged");
        }
        return told;
    }

    private EntrySearch search(TextPattern pattern) {
        return pattern.isLiteral()
                ? new LiteralSearch(segments, pattern, stopped)
                : new RegexSearch(segments, pattern, stopped);
    }

    /** Whether an entry's payload differs from the contiguous bytes on disk: it is in pieces, or made from an event. */
    private static boolean isReadAlone(IndexBlock block, int i) {
        return (block.bits(i) & EntryBits.PIECED) != 0 || EntryReader.isTold(block.bits(i));
    }

    private void stopIfAsked() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static boolean sameSegment(IndexBlock block, int one, int other) {
        return Location.segment(block.location(one)) == Location.segment(block.location(other));
    }
}
