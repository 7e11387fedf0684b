package app.sockeye.transcript.query;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.Payload;

/** A payload as a document to be read. */
record PayloadBytes(Payload payload) implements ByteSource {
    static ByteSource of(Entry entry) {
        return new PayloadBytes(entry.payload());
    }

    @Override
    public long size() {
        return payload.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        return payload.read(position, target, offset, length);
    }
}
