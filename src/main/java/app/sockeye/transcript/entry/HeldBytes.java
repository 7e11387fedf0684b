package app.sockeye.transcript.entry;

import app.sockeye.payload.ByteSource;

/** A payload held in memory. */
record HeldBytes(ByteSource bytes) implements Payload {

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        return bytes.read(position, target, offset, length);
    }
}
