package app.sockeye.transcript;

import app.sockeye.protocol.FrameHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads an {@link Entry} from the index and the segments, with two small reads. Thread-safe, lock-free. */
public final class EntryReader {
    /** Number of bytes of a record to read at once: its head and, for most records, all of its payload. */
    private static final int HEAD = 512;

    private static final Entry.FrameList NO_FRAMES = (first, count) -> List.of();

    private final Segments segments;
    private final IndexFile index;
    private final SessionMarks marks;

    EntryReader(Segments segments, IndexFile index, SessionMarks marks) {
        this.segments = segments;
        this.index = index;
        this.marks = marks;
    }

    /** Reads an entry by its index. */
    public Entry read(long number) {
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
                    case RecordFormat.IN_PIECES -> pieces(record, location);
                    default -> new Content(payload(record, read, location), 0, 0, NO_FRAMES);
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
                marks.of(number));
    }

    /** Whether an entry with these bits may hold an event. */
    public static boolean isTold(int bits) {
        EntryKind kind = EntryBits.kind(bits);
        return kind == EntryKind.STATE || kind == EntryKind.ERROR;
    }

    private Content oneFrame(ByteBuffer record, int read, long location, long nanos) {
        FrameHeader header = RecordFormat.wireHeader(record, RecordFormat.BODY);
        List<RecordedFrame> frames = List.of(new RecordedFrame(header, nanos));
        Entry.FrameList list = (first, count) -> first == 0 && count > 0 ? frames : List.of();
        return new Content(payload(record, read, location), header.wireLength(), 1, list);
    }

    private Content frameList(ByteBuffer record, int read, long location) {
        long wireSize = record.getLong(RecordFormat.BODY);
        int count = record.getInt(RecordFormat.BODY + 8);
        long framesAt = location + RecordFormat.BODY + RecordFormat.LIST_HEAD;
        Payload frames = new StoredBytes(segments, framesAt, (long) count * RecordFormat.FRAME);
        return new Content(payload(record, read, location), wireSize, count, new StoredFrames(frames));
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
        if (size > segments.mostBytes()) {
            throw new UncheckedIOException(new IOException("a message claims more bytes than its session has"));
        }
        int unit = RecordFormat.FRAME;
        Payload payload = new PiecedBytes(segments, payloadTable, payloadPieces, 1, size);
        Payload frames = new PiecedBytes(segments, frameTable, framePieces, unit, frameCount * unit);
        return new Content(payload, wireSize, frameCount, new StoredFrames(frames));
    }

    private Payload payload(ByteBuffer record, int read, long location) {
        int start = RecordFormat.payloadStart(record, 0);
        int length = record.getInt(0);
        return length <= read
                ? new InlineBytes(record, start, length - start)
                : new StoredBytes(segments, location + start, length - start);
    }

    private record Content(Payload payload, long wireSize, long frameCount, Entry.FrameList frames) {}
}
