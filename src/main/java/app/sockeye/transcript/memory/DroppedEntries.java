package app.sockeye.transcript.memory;

import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The first entries of a transcript in memory, which were given up to make room: each is read as a note that says so.
 * All their records are the same, at a fixed distance from each other, so nothing has to be stored for them.
 *
 * @param count how many
 * @param nanos when the last of them happened, in ns since the start; told for all of them
 * @param record that of each of them, with zeros after it up to {@link #STRIDE}
 */
public record DroppedEntries(long count, long nanos, byte[] record) {
    /** The first segment that holds records which were appended; those before it hold dropped entries. */
    public static final int FIRST_SEGMENT = 1 << 17;
    /** From one record to the next, in bytes; segments end at a multiple of it. */
    static final int STRIDE = 128;

    static final DroppedEntries NONE = new DroppedEntries(0, 0, new byte[STRIDE]);

    private static final int BITS = EntryBits.of(EntryKind.NOTE, null);

    /** @param limit what all sessions in memory may take, in bytes */
    static DroppedEntries of(long count, long nanos, long limit) {
        byte[] payload = EventJson.payload(new ConnectionEvent.NotKept(count, limit));
        ByteBuffer record = RecordFormat.heap(STRIDE);
        int length = RecordFormat.BODY + payload.length;
        record.putInt(length)
                .putInt(0)
                .putShort((short) BITS)
                .put(RecordFormat.ENTRY)
                .put(RecordFormat.NO_FRAMES)
                .putLong(nanos)
                .put(payload);
        CRC32C crc = new CRC32C();
        crc.update(record.array(), RecordFormat.BITS, length - RecordFormat.BITS);
        record.putInt(RecordFormat.CHECKSUM, (int) crc.getValue());
        return new DroppedEntries(count, nanos, record.array());
    }

    /** Puts the index entries of dropped entries. */
    void putIndex(ByteBuffer target, long first, long end) {
        ByteBuffer out = target.slice().order(RecordFormat.ORDER);
        for (long entry = first; entry < end; entry++) {
            out.putLong(IndexFile.word(BITS, (entry + 1) * STRIDE)).putLong(nanos);
        }
        target.position(target.position() + out.position());
    }

    /** Fills a buffer with the bytes of a segment from a position on. */
    void putRecords(ByteBuffer target, long position) {
        int from = (int) (position % STRIDE);
        while (target.hasRemaining()) {
            int length = Math.min(STRIDE - from, target.remaining());
            target.put(record, from, length);
            from = 0;
        }
    }
}
