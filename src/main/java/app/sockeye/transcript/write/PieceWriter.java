package app.sockeye.transcript.write;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Utf8Validator;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.PieceTable;
import app.sockeye.transcript.segment.RecordFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes a message whose parts arrive one by one. One below {@link RecordFormat#PIECE_LIMIT} becomes an ordinary
 * record; of a larger one, at most that much is held in memory, and the rest is stored in the segments as pieces.
 * Belongs to one thread at a time.
 */
public final class PieceWriter implements Appender.OpenMessage {
    private static final int FIRST_CAPACITY = 1 << 10;

    private final SegmentAppender appender;
    private final int chain;
    private int bits;

    private ByteBuffer payload = RecordFormat.heap(FIRST_CAPACITY);
    private ByteBuffer frames = RecordFormat.heap(4 * RecordFormat.FRAME);
    private ByteBuffer wire = RecordFormat.heap(0);
    private final PieceTable payloadPieces = new PieceTable();
    private final PieceTable framePieces = new PieceTable();
    private final PieceTable wirePieces = new PieceTable();
    private long lastPiece = Location.NONE;

    private FrameHeader lastFrame;
    private long lastFrameNanos;
    private long frameCount;
    private long wireSize;
    private long size;
    /** {@link #size} when the last frame began. */
    private long sizeAtFrame;
    /** Compressed bytes so far, and when the last frame began. */
    private long compressedSize;

    private long compressedAtFrame;

    private final boolean isText;
    private final Utf8Validator utf8 = new Utf8Validator();
    private boolean isUtf8 = true;

    private boolean ended;

    PieceWriter(SegmentAppender appender, int bits, int chain) {
        this.appender = appender;
        this.bits = bits;
        this.chain = chain;
        this.isText = EntryBits.kind(bits) == EntryKind.TEXT;
    }

    @Override
    public void frame(FrameHeader header, long nanoTime) {
        if (frames.position() >= RecordFormat.FRAMES_LIMIT * RecordFormat.FRAME) {
            spillFrames();
        }
        lastFrame = header;
        lastFrameNanos = appender.sinceStart(nanoTime);
        frames = withRoom(frames, RecordFormat.FRAME);
        RecordFormat.putFrame(frames, header, lastFrameNanos);
        frameCount++;
        wireSize += header.wireLength();
        sizeAtFrame = size;
        compressedAtFrame = compressedSize;
        if (frameCount == 1 && header.rsv1()) {
            bits |= EntryBits.of(EntryFlag.COMPRESSED);
        } else if (frameCount == 2) {
            bits |= EntryBits.of(EntryFlag.FRAGMENTED);
        }
    }

    @Override
    public void payload(byte[] bytes, int offset, int length) {
        appender.countOpenBytes(length);
        size += length;
        isUtf8 = isUtf8 && (!isText || utf8.accept(bytes, offset, length));
        int from = offset;
        int left = length;
        while (left > 0) {
            if (payload.position() == RecordFormat.PIECE_LIMIT) {
                spillPayload();
            }
            int step = Math.min(left, RecordFormat.PIECE_LIMIT - payload.position());
            payload = withRoom(payload, step);
            payload.put(bytes, from, step);
            from += step;
            left -= step;
        }
    }

    @Override
    public void compressed(byte[] bytes, int offset, int length) {
        compressedSize += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (wire.position() == RecordFormat.PIECE_LIMIT) {
                spillWire();
            }
            int step = Math.min(left, RecordFormat.PIECE_LIMIT - wire.position());
            wire = withRoom(wire, step);
            wire.put(bytes, from, step);
            from += step;
            left -= step;
        }
    }

    @Override
    public long end(boolean complete, long nanoTime) {
        if (!complete) {
            bits |= EntryBits.of(EntryFlag.INCOMPLETE);
            forgetWhatNeverCame();
        }
        if (!isUtf8 || isText && complete && !utf8.isComplete()) {
            bits |= EntryBits.of(EntryFlag.INVALID_UTF8);
        }
        return end(appender.sinceStart(nanoTime), complete);
    }

    /** Ends a frame that was sent as it is: RSV1 does not tell that it is compressed, nor its header how long it is. */
    long endRaw(long knownWireSize, boolean invalid, long nanoTime) {
        bits &= ~EntryBits.of(EntryFlag.COMPRESSED);
        bits |= invalid ? EntryBits.of(EntryFlag.DELIBERATE) : 0;
        boolean asTold = knownWireSize == wireSize;
        wireSize = knownWireSize;
        if (!isUtf8 || isText && !utf8.isComplete()) {
            bits |= EntryBits.of(EntryFlag.INVALID_UTF8);
        }
        return end(appender.sinceStart(nanoTime), asTold);
    }

    /** The message is one of a repeat. */
    void repeated() {
        bits |= EntryBits.of(EntryFlag.REPEATED);
    }

    /** Ends a message that was recorded elsewhere: with its flags, its size on the wire, and the time in ns, as known there. */
    public void endAs(Set<EntryFlag> flags, long knownWireSize, long nanos) {
        bits = EntryBits.withFlags(bits, flags);
        boolean asTold = knownWireSize == wireSize;
        wireSize = knownWireSize;
        end(nanos, asTold);
    }

    /** @param asTold whether the wire size equals the one computed from the frames' headers */
    private long end(long nanos, boolean asTold) {
        if (ended) {
            throw new IllegalStateException("the message has ended");
        }
        ended = true;
        long index = endEntry(nanos, asTold);
        appender.countOpenBytes(-size);
        return index;
    }

    private long endEntry(long nanos, boolean asTold) {
        if (payloadPieces.count() + framePieces.count() + wirePieces.count() > 0) {
            return endPieces(nanos);
        } else if (frameCount == 0) {
            return endEntry(RecordFormat.NO_FRAMES, nanos, RecordFormat.heap(0));
        } else if (wire.position() > 0) {
            ByteBuffer head = RecordFormat.heap(RecordFormat.COMPRESSED_HEAD + frames.position() + wire.position());
            head.putLong(wireSize).putInt((int) frameCount).putInt(wire.position());
            head.put(frames.flip()).put(wire.flip());
            return endEntry(RecordFormat.COMPRESSED, nanos, head);
        } else if (frameCount == 1 && asTold && lastFrameNanos == nanos) {
            ByteBuffer head = RecordFormat.heap(FrameHeader.MAX_LENGTH);
            RecordFormat.putWireHeader(head, lastFrame);
            return endEntry(RecordFormat.ONE_FRAME, nanos, head);
        }
        ByteBuffer head = RecordFormat.heap(RecordFormat.LIST_HEAD + frames.position());
        head.putLong(wireSize).putInt((int) frameCount).put(frames.flip());
        return endEntry(RecordFormat.FRAME_LIST, nanos, head);
    }

    /** Subtracts the part of an incomplete message's last frame that never came from the wire size. */
    private void forgetWhatNeverCame() {
        if (lastFrame != null) {
            long came = compressedSize > 0 ? compressedSize - compressedAtFrame : size - sizeAtFrame;
            wireSize -= Math.max(0, lastFrame.payloadLength() - came);
        }
    }

    private long endEntry(int form, long nanos, ByteBuffer head) {
        return appender.entry(form, bits, chain, nanos, head.flip(), payload.flip());
    }

    private long endPieces(long nanos) {
        spillPayload();
        spillWire();
        ByteBuffer body =
                PieceTable.entryBody(size, wireSize, frameCount, payloadPieces, framePieces, wirePieces, chain);
        return appender.entry(
                RecordFormat.IN_PIECES, bits | EntryBits.PIECED, chain, nanos, RecordFormat.heap(0), body);
    }

    private void spillPayload() {
        spillFrames();
        if (payload.position() > 0) {
            lastPiece = spill(RecordFormat.PIECE, payload);
            payloadPieces.add(payloadPieces.end() + payload.limit(), lastPiece);
            payload.clear();
        }
    }

    private void spillWire() {
        if (wire.position() > 0) {
            lastPiece = spill(RecordFormat.WIRE, wire);
            wirePieces.add(wirePieces.end() + wire.limit(), lastPiece);
            wire.clear();
        }
    }

    private void spillFrames() {
        if (frames.position() > 0) {
            lastPiece = spill(RecordFormat.FRAMES, frames);
            framePieces.add(frameCount, lastPiece);
            frames.clear();
        }
    }

    private long spill(int type, ByteBuffer content) {
        return appender.piece(type, bits, chain, lastFrameNanos, lastPiece, content.flip());
    }

    private static ByteBuffer withRoom(ByteBuffer buffer, int bytes) {
        int needed = buffer.position() + bytes;
        if (needed <= buffer.capacity()) {
            return buffer;
        }
        int capacity = Math.max(needed, Math.min(2 * buffer.capacity(), RecordFormat.PIECE_LIMIT));
        byte[] grown = Arrays.copyOf(buffer.array(), capacity);
        return ByteBuffer.wrap(grown).order(RecordFormat.ORDER).position(buffer.position());
    }
}
