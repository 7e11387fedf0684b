package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Finds what a filter lets through in a block of the index. Belongs to one thread. */
final class BlockScan {
    /** Kind and direction: the lowest bits of an entry's. */
    private static final int KIND_AND_DIRECTION = 0x3F;

    /** What is not asked for is read along with its neighbours up to this many bytes. */
    private static final int GAP = 64 << 10;

    /** Records are shorter; what looks longer has pieces of other messages behind it. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final Segments segments;
    private final EntryReader reader;
    private final boolean[] wantedBits = new boolean[KIND_AND_DIRECTION + 1];
    private final Optional<PatternSearch> search;
    private final BitSet wanted = new BitSet(IndexBlock.CAPACITY);
    private final BitSet hits = new BitSet(IndexBlock.CAPACITY);

    /** @param stopped asked now and then; {@link java.util.concurrent.CancellationException} is raised when it holds */
    BlockScan(Segments segments, EntryReader reader, Filter filter, BooleanSupplier stopped) {
        this.segments = segments;
        this.reader = reader;
        this.search = filter.pattern().filter(p -> !p.text().isEmpty()).map(p -> search(p, stopped));
        for (int bits = 0; bits < wantedBits.length; bits++) {
            wantedBits[bits] = EntryBits.valid(bits) && lets(filter, bits);
        }
    }

    /** The numbers of the block's hits; good until the next call. */
    BitSet scan(IndexBlock block) throws IOException {
        wanted.clear();
        for (int i = 0; i < block.count(); i++) {
            if (wantedBits[block.bits(i) & KIND_AND_DIRECTION]) {
                wanted.set(i);
            }
        }
        if (search.isEmpty()) {
            return wanted;
        }
        hits.clear();
        search(block, search.get());
        return hits;
    }

    private void search(IndexBlock block, PatternSearch pattern) throws IOException {
        int i = wanted.nextSetBit(0);
        while (i >= 0) {
            int last = i;
            if (isPieced(block, i)) {
                hits.set(i, pattern.matches(reader.read(block.first() + i).payload()));
            } else {
                Run run = runFrom(block, i);
                pattern.search(run, hits);
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
                && !isPieced(block, next)
                && block.location(next) - end <= GAP
                && sameSegment(block, last, next)) {
            last = next;
            end = endOf(block, next);
            next = wanted.nextSetBit(next + 1);
        }
        return new Run(block, first, last, end, wanted);
    }

    /** A location behind the record, not far. */
    private long endOf(IndexBlock block, int i) throws IOException {
        long location = block.location(i);
        boolean nextIsClose = i + 1 < block.count()
                && sameSegment(block, i, i + 1)
                && block.location(i + 1) - location <= LONGEST_RECORD;
        return nextIsClose ? block.location(i + 1) : location + lengthAt(location);
    }

    private int lengthAt(long location) throws IOException {
        ByteBuffer length = RecordFormat.heap(Integer.BYTES);
        segments.read(location, length);
        return length.getInt(0);
    }

    private PatternSearch search(TextPattern pattern, BooleanSupplier stopped) {
        return pattern.isLiteral()
                ? new LiteralSearch(segments, new Needle(pattern.text(), pattern.ignoreCase()), stopped)
                : new RegexSearch(segments, pattern.compile(), stopped);
    }

    private static boolean lets(Filter filter, int bits) {
        return filter.kinds().contains(EntryBits.kind(bits))
                && EntryBits.direction(bits)
                        .map(filter.directions()::contains)
                        .orElse(filter.directions().size() == Direction.values().length);
    }

    private static boolean isPieced(IndexBlock block, int i) {
        return (block.bits(i) & EntryBits.PIECED) != 0;
    }

    private static boolean sameSegment(IndexBlock block, int one, int other) {
        return Location.segment(block.location(one)) == Location.segment(block.location(other));
    }
}
