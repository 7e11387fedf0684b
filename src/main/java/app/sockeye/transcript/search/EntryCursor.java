package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryBits;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.EntryReader;
import app.sockeye.transcript.RecordCheck;
import app.sockeye.transcript.RecordFormat;
import app.sockeye.transcript.StoppablePayload;
import app.sockeye.transcript.Transcript;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Walks through the entries that a filter lets through, oldest first, and goes on when there are more. What it tells of
 * an entry costs as little as it can: time, kind and direction come from the index, sizes from the head of the record,
 * and only {@link #entry()} makes an object. Belongs to one thread. Raises {@link UncheckedIOException} where the
 * transcript can't be read and {@link java.util.concurrent.CancellationException} when it is stopped within a search.
 */
public final class EntryCursor {
    /** Heads of records that are longer are read one by one. */
    private static final int LONG_RECORD = 4 << 10;

    private final EntryReader reader;
    private final BooleanSupplier stopped;
    private final IndexBlock block;
    private final BlockScan scan;
    private final RecordWindow window;

    private BitSet hits = new BitSet();
    /** The current entry's number in the block; negative where there is none. */
    private int hit = -1;
    /** Entries from this on are not in the block. */
    private long unread;

    /** Of which number in the block the sizes are known. */
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
     * Moves to the next entry that the filter lets through.
     *
     * @param end entries from this on are not looked at; may grow from call to call
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

    // Of the current entry

    public long index() {
        return block.first() + hit;
    }

    /** In ns since the transcript's start. */
    public long nanos() {
        return block.nanos(hit);
    }

    public EntryKind kind() {
        return EntryBits.kind(block.bits(hit));
    }

    public Optional<Direction> direction() {
        return EntryBits.direction(block.bits(hit));
    }

    /** Whether it is a message that counts: one received, as far as it came, or one that was sent whole. */
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

    /** All of it; its payload is good until the cursor moves on. */
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
            throw new UncheckedIOException(e);
        }
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        measured = hit;
    }

    private void measure(ByteBuffer record, int at) {
        int length = record.getInt(at);
        size = length - RecordFormat.payloadStart(record, at);
        switch (record.get(at + RecordFormat.FORM)) {
            case RecordFormat.ONE_FRAME ->
                wireSize =
                        RecordFormat.wireHeader(record, at + RecordFormat.BODY).wireLength();
            case RecordFormat.FRAME_LIST -> wireSize = record.getLong(at + RecordFormat.BODY);
            case RecordFormat.IN_PIECES -> {
                size = record.getLong(at + RecordFormat.BODY);
                wireSize = record.getLong(at + RecordFormat.BODY + Long.BYTES);
            }
            default -> wireSize = 0;
        }
    }

    /** The place of the current record in the window, with so many of its bytes. */
    private int held(int needed) throws IOException {
        long location = block.location(hit);
        boolean last = hit + 1 == block.count();
        boolean near = !last && block.location(hit + 1) - location <= LONG_RECORD;
        // Behind the block's last record lies what may be changing still.
        long wanted = near ? block.location(block.count() - 1) + RecordFormat.HEAD - location : needed;
        return window.hold(location, needed, wanted);
    }
}
