package app.sockeye.transcript.entry;

import java.nio.ByteBuffer;

/** A payload that was read together with its record. */
public record InlineBytes(ByteBuffer record, int start, int length) implements Payload {

    @Override
    public long size() {
        return length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) {
        int read = (int) Math.max(0, Math.min(count, length - position));
        if (read > 0) {
            record.get(start + (int) position, target, offset, read);
        }
        return read;
    }
}
