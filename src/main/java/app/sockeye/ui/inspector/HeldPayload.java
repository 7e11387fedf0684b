package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.Payload;

/** Bytes that were opened within a payload. The array is not copied. */
final class HeldPayload implements Payload {
    private final ByteSource bytes;

    HeldPayload(byte[] bytes) {
        this.bytes = ByteSource.of(bytes);
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        return bytes.read(position, target, offset, length);
    }
}
