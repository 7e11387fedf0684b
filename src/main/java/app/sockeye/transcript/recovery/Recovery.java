package app.sockeye.transcript.recovery;

import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings the index in line with the segments after a crash. If the index matches, only its last segment is checked, and
 * those that may not have been on the disk; if
 * it is missing or contradicts the segments, it is rebuilt. Existing segments are never changed: a torn end stays where
 * it is and is skipped, and messages that never ended get their closing record in a new segment.
 *
 * <p>The caller holds the folder's lock.
 */
public final class Recovery {
    private final Segments segments;
    private final IndexFile index;
    private final int unsafe;
    private final SegmentWalker walker = SegmentWalker.throughMany();
    private final PieceChains chains = new PieceChains();
    private long tornBytes;
    private long damagedRecords;
    private long restored;
    private long unrestored;
    private boolean unended;

    /** @param unsafe the first segment that a loss of power may have damaged; those from the last one on always may */
    public Recovery(Segments segments, IndexFile index, int unsafe) {
        this.segments = segments;
        this.index = index;
        this.unsafe = unsafe;
    }

    /** Returns the number of entries; afterwards {@link #told()} says what was wrong. */
    public long run(Instant started) throws IOException {
        long count = patched();
        if (count < 0) {
            index.clear();
            count = reindex(0);
        }
        return count + restoreOpenMessages(count, started);
    }

    /** Brings the end of the index in line; negative if all of it must be rebuilt. */
    private long patched() throws IOException {
        try {
            long count = indexFits() ? reindex(Math.min(tailSegment(), unsafe)) : -1;
            return count < index.count() ? -1 : count;
        } catch (DamagedBlockException e) {
            return -1;
        }
    }

    /** What was left out or restored, in sentences; empty if nothing was wrong. */
    public Optional<String> told() {
        List<String> parts = new ArrayList<>();
        tell(parts, restored, "messages that never ended were restored as far as they came");
        tell(parts, unrestored, "messages that never ended could not be restored");
        tell(parts, tornBytes, "bytes of what was being written at the end were left out");
        tell(parts, damagedRecords, "damaged records were left out");
        if (unended) {
            parts.add("what was recorded last may be missing");
        }
        String torn = parts.isEmpty() ? "" : "This session was not closed properly: " + String.join("; ", parts) + ".";
        String held = index.unwritten()
                .map(reason -> "Its index can't be written (" + reason + ") and is held in memory while it is open.")
                .orElse("");
        return Optional.of(String.join(" ", torn, held).strip()).filter(told -> !told.isEmpty());
    }

    private static void tell(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }

    private boolean indexFits() throws IOException {
        long count = index.count();
        if (count == 0) {
            return false;
        }
        long last = index.locationOf(count - 1);
        if (Location.segment(last) >= segments.count() || Location.position(last) < SegmentHeader.LENGTH) {
            return false;
        }
        walker.start(segments.file(Location.segment(last)), Location.position(last));
        return walker.next() && walker.intact() && walker.type() == RecordFormat.ENTRY;
    }

    private int tailSegment() throws IOException {
        return Location.segment(index.locationOf(index.count() - 1));
    }

    /** Rebuilds the index from a segment on; returns the total number of entries. */
    private long reindex(int first) throws IOException {
        tornBytes = 0;
        damagedRecords = 0;
        unended = false;
        chains.begin(0, new long[SegmentHeader.CHAINS]);
        IndexPatch patch = new IndexPatch(index, entriesBefore(first));
        for (int segment : segments.found()) {
            if (segment >= first) {
                walk(segment, segment == first, patch);
            }
        }
        return patch.finish();
    }

    private void walk(int segment, boolean takeChains, IndexPatch patch) throws IOException {
        StoredFile file = segments.file(segment);
        try {
            walker.start(file, 0);
            Optional<SegmentHeader> header = SegmentHeader.read(file);
            if (header.isEmpty()) {
                tornBytes += walker.left();
                return;
            }
            walker.start(file, SegmentHeader.LENGTH);
            if (takeChains) {
                chains.begin(Location.of(segment, 0), header.get().chains());
            }
            takeAll(segment, patch);
            unended |= !file.isEnded();
        } catch (DamagedBlockException e) {
            walkBehind(e, segment, patch);
        }
    }

    /** Goes on behind the damaged blocks of a compressed segment. */
    private void walkBehind(DamagedBlockException first, int segment, IndexPatch patch) throws IOException {
        for (DamagedBlockException damage = first; damage != null; ) {
            damagedRecords++;
            try {
                walker.find(damage.next());
                takeAll(segment, patch);
                damage = null;
            } catch (DamagedBlockException e) {
                damage = e;
            }
        }
    }

    private void takeAll(int segment, IndexPatch patch) throws IOException {
        while (walker.next()) {
            if (walker.intact()) {
                take(Location.of(segment, walker.position()), patch);
            } else if (walker.length() == walker.left()) {
                tornBytes += walker.length();
            } else {
                damagedRecords++;
            }
        }
        tornBytes += walker.left();
    }

    private void take(long location, IndexPatch patch) throws IOException {
        if (walker.type() != RecordFormat.ENTRY) {
            chains.piece(walker.form(), walker.body(), location);
            return;
        }
        if (walker.form() == RecordFormat.IN_PIECES && !chains.end(walker.body(), walker.bodyIsCut())) {
            damagedRecords++;
            return;
        }
        patch.add(walker.bits(), location, walker.nanos());
    }

    /**
     * Binary search for the first entry that does not lie before a segment. Those before are on the disk for sure; behind
     * them, what was written of the index may be lost, even before what was not.
     */
    private long entriesBefore(int segment) throws IOException {
        long low = 0;
        long high = segment == 0 ? 0 : index.count();
        while (low < high) {
            long middle = (low + high) >>> 1;
            long location = index.locationOf(middle);
            if (location != Location.NONE && Location.segment(location) < segment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Restores unfinished messages. One whose pieces are damaged, or that can't be written, is left out; the rest stays
     * readable.
     */
    private long restoreOpenMessages(long count, Instant started) {
        List<UnfinishedMessage> open = openMessages();
        if (!open.isEmpty() && segments.canGrow()) {
            try {
                Journal journal = new Journal(segments, index, count, started, new long[SegmentHeader.CHAINS]);
                open.forEach(chain -> restore(chain, journal));
                journal.write();
                restored = open.size();
            } catch (IOException e) {
                segments.removeLast();
            }
        }
        unrestored += open.size() - restored;
        return restored;
    }

    private List<UnfinishedMessage> openMessages() {
        List<UnfinishedMessage> open = new ArrayList<>();
        long[] pieces = chains.open();
        for (int number = 0; number < pieces.length; number++) {
            try {
                if (pieces[number] != Location.NONE) {
                    open.add(new UnfinishedMessage(segments, pieces[number], number));
                }
            } catch (IOException | UncheckedIOException e) {
                unrestored++;
            }
        }
        return open;
    }

    private static void restore(UnfinishedMessage chain, Journal journal) {
        ByteBuffer body = chain.entryBody();
        int bits = chain.bits() | EntryBits.of(EntryFlag.INCOMPLETE) | EntryBits.PIECED;
        journal.begin(RecordFormat.ENTRY, RecordFormat.IN_PIECES, bits, chain.nanos(), body.remaining())
                .put(body);
        journal.endEntry();
    }
}
