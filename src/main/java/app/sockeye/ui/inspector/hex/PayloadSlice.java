package app.sockeye.ui.inspector.hex;

import app.sockeye.transcript.entry.Payload;

/**
 * Some of a payload's bytes.
 *
 * @param start where they begin in it
 * @param size how many there are
 */
record PayloadSlice(Payload payload, long start, long size) implements Payload {
    @Override
    public int read(long position, byte[] target, int offset, int length) {
        int wanted = (int) Math.max(0, Math.min(length, size - position));
        return payload.read(start + position, target, offset, wanted);
    }
}
