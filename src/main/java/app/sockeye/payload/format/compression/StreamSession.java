package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.PayloadException;

/** One compressed stream over all messages of a direction: each is understood only after those before it. One thread. */
public interface StreamSession extends AutoCloseable {

    /**
     * Unpacks the next message. After one that can't be unpacked none after it can.
     *
     * @throws PayloadException if it, or one before it, is damaged, or is too large
     */
    byte[] unpack(byte[] message) throws PayloadException;

    /** Whether this can be copied now: a message must be over, and nothing be damaged. */
    boolean canCopy();

    /** About how many bytes a copy takes. */
    int stateBytes();

    /** Another session in this one's state. */
    StreamSession copy();

    @Override
    void close();
}
