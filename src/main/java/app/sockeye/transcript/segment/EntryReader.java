package app.sockeye.transcript.segment;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.EventPayload;
import app.sockeye.transcript.entry.InlineBytes;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.mark.SessionMarks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Reads an {@link Entry} from the index and the segments, with two small reads. Thread-safe, lock-free. */
public final class EntryReader {
    /** Number of bytes of a record to read at once: its head and, for most records, all of its payload. */
    private static final int HEAD = 512;

    private static final Entry.FrameList NO_FRAMES = (first, count) -> List.of();

    private final Segments segments;
    private final IndexFile index;
    private final SessionMarks marks;

    public EntryReader(Segments segments, IndexFile index, SessionMarks marks) {
        this.segments = segments;
        this.index = index;
        this.marks = marks;
    }

    /** Reads an entry by its index. */
    public Entry read(long number) {
        long dropped = index.dropped();
        try {
            ByteBuffer slot = RecordFormat.heap(IndexFile.WIDTH);
            if (index.read(number, slot) < 1) {
                throw new IOException("the index ends before entry " + number);
            }
            long word = slot.getLong(0);
            if (!EntryBits.valid(IndexFile.bits(word))) {
                throw new IOException("the index is damaged at entry " + number);
            }
            return entry(number, IndexFile.location(word), IndexFile.bits(word), slot.getLong(8));
        } catch (IOException e) {
            if (dropped <= number && number < index.dropped()) {
                // Given up meanwhile.
                return read(number);
            }
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(long number, long location, int bits, long nanos) throws IOException {
        ByteBuffer record = RecordFormat.heap(HEAD);
        int read = segments.read(location, record);
        RecordCheck.requireEntry(record.limit(read), 0);
        return entry(number, location, record, read, bits, nanos);
    }

    /** Makes an entry of a complete, checked record; its payload is valid as long as the buffer does not change. */
    public Entry entry(long number, long location, ByteBuffer record) {
        int bits = record.getShort(RecordFormat.BITS) & 0xFFFF;
        return entry(number, location, record, record.limit(), bits, record.getLong(RecordFormat.NANOS));
    }

    private Entry entry(long number, long location, ByteBuffer record, int read, int bits, long nanos) {
        Content content =
                switch (record.get(RecordFormat.FORM)) {
                    case RecordFormat.ONE_FRAME -> oneFrame(record, read, location, nanos);
                    case RecordFormat.FRAME_LIST -> frameList(record, read, location);
                    case RecordFormat.COMPRESSED -> compressed(record, read, location);
                    case RecordFormat.IN_PIECES -> pieces(record, location);
                    default -> new Content(payload(record, read, location), 0, 0, NO_FRAMES, Optional.empty());
                };
        return new Entry(
                number,
                nanos,
                EntryBits.kind(bits),
                EntryBits.direction(bits),
                EntryBits.flags(bits),
                content.wireSize,
                content.frameCount,
                isTold(bits) ? EventPayload.read(content.payload) : content.payload,
                content.frames,
                content.compressed,
                marks.of(number));
    }

    /** Whether an entry with these bits may hold an event. */
    public static boolean isTold(int bits) {
        EntryKind kind = EntryBits.kind(bits);
        return kind == EntryKind.STATE || kind == EntryKind.ERROR || kind == EntryKind.NOTE;
    }

    private Content oneFrame(ByteBuffer record, int read, long location, long nanos) {
        FrameHeader header = RecordFormat.wireHeader(record, RecordFormat.BODY);
        List<RecordedFrame> frames = List.of(new RecordedFrame(header, nanos));
        Entry.FrameList list = (first, count) -> first == 0 && count > 0 ? frames : List.of();
        return new Content(payload(record, read, location), header.wireLength(), 1, list, Optional.empty());
    }

    private Content frameList(ByteBuffer record, int read, long location) {
        long wireSize = record.getLong(RecordFormat.BODY);
        int count = record.getInt(RecordFormat.BODY + 8);
        long framesAt = location + RecordFormat.BODY + RecordFormat.LIST_HEAD;
        Payload frames = new StoredBytes(segments, framesAt, (long) count * RecordFormat.FRAME);
        return new Content(
                payload(record, read, location), wireSize, count, new StoredFrames(frames), Optional.empty());
    }

    private Content compressed(ByteBuffer record, int read, long location) {
        long wireSize = record.getLong(RecordFormat.BODY);
        int count = record.getInt(RecordFormat.BODY + 8);
        int length = record.getInt(RecordFormat.BODY + 12);
        long framesAt = location + RecordFormat.BODY + RecordFormat.COMPRESSED_HEAD;
        long frameBytes = (long) count * RecordFormat.FRAME;
        Payload frames = new StoredBytes(segments, framesAt, frameBytes);
        Payload compressed = new StoredBytes(segments, framesAt + frameBytes, length);
        return new Content(
                payload(record, read, location), wireSize, count, new StoredFrames(frames), Optional.of(compressed));
    }

    private Content pieces(ByteBuffer record, long location) {
        ByteBuffer body = record.position(RecordFormat.BODY);
        long size = body.getLong();
        long wireSize = body.getLong();
        long frameCount = body.getLong();
        int payloadPieces = body.getInt();
        int framePieces = body.getInt();
        long payloadTable = location + RecordFormat.BODY + RecordFormat.PIECES_HEAD;
        long frameTable = payloadTable + (long) payloadPieces * RecordFormat.SLOT;
        long wireTable = frameTable + (long) framePieces * RecordFormat.SLOT;
        int wirePieces = (int) ((location + record.getInt(0) - wireTable) / RecordFormat.SLOT);
        if (size > segments.mostBytes()) {
            throw new UncheckedIOException(new IOException("a message claims more bytes than its session has"));
        }
        int unit = RecordFormat.FRAME;
        Payload payload = new PiecedBytes(segments, payloadTable, payloadPieces, 1, size);
        Payload frames = new PiecedBytes(segments, frameTable, framePieces, unit, frameCount * unit);
        return new Content(payload, wireSize, frameCount, new StoredFrames(frames), compressed(wireTable, wirePieces));
    }

    private Optional<Payload> compressed(long table, int pieces) {
        if (pieces == 0) {
            return Optional.empty();
        }
        ByteBuffer end = RecordFormat.heap(Long.BYTES);
        new StoredBytes(segments, table + (long) (pieces - 1) * RecordFormat.SLOT, Long.BYTES)
                .read(0, end.array(), 0, Long.BYTES);
        long size = end.getLong(0);
        if (size < 0 || size > segments.mostBytes()) {
            throw new UncheckedIOException(new IOException("a message claims more bytes than its session has"));
        }
        return Optional.of(new PiecedBytes(segments, table, pieces, 1, size));
    }

    private Payload payload(ByteBuffer record, int read, long location) {
        int start = RecordFormat.payloadStart(record, 0);
        int length = record.getInt(0);
        return length <= read
                ? new InlineBytes(record, start, length - start)
                : new StoredBytes(segments, location + start, length - start);
    }

    private record Content(
            Payload payload, long wireSize, long frameCount, Entry.FrameList frames, Optional<Payload> compressed) {}
}
