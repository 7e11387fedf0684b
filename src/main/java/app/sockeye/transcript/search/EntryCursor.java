package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.StoppablePayload;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.EntryReader;
import app.sockeye.transcript.segment.RecordCheck;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Walks through the entries that match a filter, oldest first, and can go on when more were published. Reads as little
 * as it can: time, kind and direction come from the index, sizes from the head of the record, and only {@link #entry()}
 * makes an object. Belongs to one thread. Raises {@link UncheckedIOException} if the transcript can't be read, and
 * {@link java.util.concurrent.CancellationException} if it is stopped during a search.
 */
public final class EntryCursor {
    /** Record length in bytes from which the heads of records are read one by one. */
    private static final int LONG_RECORD = 4 << 10;

    private final EntryReader reader;
    private final BooleanSupplier stopped;
    private final IndexBlock block;
    private final BlockScan scan;
    private final RecordWindow window;

    private BitSet hits = new BitSet();
    /** The current entry's number in the block; negative if there is none. */
    private int hit = -1;
    /** Index of the first entry after the block. */
    private long unread;

    /** Number in the block of the entry whose sizes are known; negative for none. */
    private int measured = -1;

    private long size;
    private long wireSize;

    /**
     * @param first the index of the first entry to look at
     * @param stopped asked now and then
     */
    public EntryCursor(Transcript transcript, Filter filter, long first, BooleanSupplier stopped) {
        this.reader = transcript.reader();
        this.stopped = stopped;
        this.block = new IndexBlock(transcript.index());
        this.scan = new BlockScan(transcript, filter, stopped);
        this.window = new RecordWindow(transcript.segments());
        this.unread = first;
    }

    /**
     * Moves to the next entry that matches the filter.
     *
     * @param end index after the last entry to look at; may grow from call to call
     * @return whether there is one
     */
    public boolean next(long end) {
        hit = hits.nextSetBit(hit + 1);
        while (hit < 0 && unread < end) {
            load(end);
            hit = hits.nextSetBit(0);
        }
        if (hit < 0) {
            hits = new BitSet();
        }
        return hit >= 0;
    }

    /** How many entries were looked at. */
    public long looked() {
        return hit < 0 ? unread : index() + 1;
    }

    // Properties of the current entry.

    /** The entry's index in the transcript. */
    public long index() {
        return block.first() + hit;
    }

    /** When it happened, in ns since the transcript's start. */
    public long nanos() {
        return block.nanos(hit);
    }

    /** The kind of the entry that it is at. */
    public EntryKind kind() {
        return EntryBits.kind(block.bits(hit));
    }

    /** The direction of the entry that it is at; empty for what was neither sent nor received. */
    public Optional<Direction> direction() {
        return EntryBits.direction(block.bits(hit));
    }

    /** Whether it is a message that is counted: one received, even in part, or one that was sent completely. */
    public boolean isCounted() {
        return EntryBits.isCounted(block.bits(hit));
    }

    /** Whether it was sent in part or not at all, or received in part. */
    public boolean isUnfinished() {
        return EntryBits.isUnfinished(block.bits(hit));
    }

    /** See {@link Entry#size()}. */
    public long size() {
        measure();
        return size;
    }

    /** See {@link Entry#wireSize()}. */
    public long wireSize() {
        measure();
        return wireSize;
    }

    /** The whole entry; its payload is valid until the cursor moves on. */
    public Entry entry() {
        try {
            if ((block.bits(hit) & EntryBits.PIECED) != 0) {
                return StoppablePayload.in(reader.read(index()), stopped);
            }
            int head = held(RecordFormat.HEAD);
            RecordCheck.requireEntry(window.bytes(), head);
            int length = window.bytes().getInt(head);
            int at = held(length);
            if (at + length > window.bytes().limit()) {
                throw new EOFException("the segment ends before its record");
            }
            ByteBuffer record = window.bytes().slice(at, length).order(RecordFormat.ORDER);
            return reader.entry(index(), block.location(hit), record);
        } catch (IOException e) {
            reloadAfter(e);
            return entry();
        }
    }

    /** Loads the block again where its records were given up meanwhile, and else passes the failure on. */
    private void reloadAfter(IOException failure) {
        if (!block.isOutdated()) {
            throw new UncheckedIOException(failure);
        }
        try {
            block.reload();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.clear();
        measured = -1;
    }

    private void load(long end) {
        try {
            block.loadFrom(unread, end);
            hits = scan.scan(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.clear();
        measured = -1;
        unread = block.first() + block.count();
    }

    private void measure() {
        if (measured == hit) {
            return;
        }
        try {
            int at = held(RecordFormat.HEAD);
            RecordCheck.requireEntry(window.bytes(), at);
            measure(window.bytes(), at);
            measured = hit;
        } catch (IOException e) {
            reloadAfter(e);
            measure();
        }
    }

    private void measure(ByteBuffer record, int at) {
        int length = record.getInt(at);
        size = length - RecordFormat.payloadStart(record, at);
        switch (record.get(at + RecordFormat.FORM)) {
            case RecordFormat.ONE_FRAME ->
                wireSize =
                        RecordFormat.wireHeader(record, at + RecordFormat.BODY).wireLength();
            case RecordFormat.FRAME_LIST, RecordFormat.COMPRESSED -> wireSize = record.getLong(at + RecordFormat.BODY);
            case RecordFormat.IN_PIECES -> {
                size = record.getLong(at + RecordFormat.BODY);
                wireSize = record.getLong(at + RecordFormat.BODY + Long.BYTES);
            }
            default -> wireSize = 0;
        }
    }

    /** Loads the first {@code needed} bytes of the current record; returns its position in the window. */
    private int held(int needed) throws IOException {
        long location = block.location(hit);
        boolean last = hit + 1 == block.count();
        boolean near = !last && block.location(hit + 1) - location <= LONG_RECORD;
        // Don't read past the block's last record: what follows may still be changing.
        long wanted = near ? block.location(block.count() - 1) + RecordFormat.HEAD - location : needed;
        return window.hold(location, needed, wanted);
    }
}
