package app.sockeye.payload.format.compression;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.compression.zstd.DamagedZstdException;
import app.sockeye.payload.format.compression.zstd.ZstdStream;
import java.io.ByteArrayOutputStream;

/**
 * One zstd stream (RFC 8878) over all messages of a direction, of windows up to {@link ZstdStream#LARGEST_WINDOW}. A
 * message may unpack to {@link PayloadTreeBuilder#LARGEST} bytes.
 */
public final class ZstdSession implements StreamSession {
    private final ZstdStream stream;
    private boolean lost;

    /** At the beginning of a stream. */
    public ZstdSession() {
        this(new ZstdStream());
    }

    private ZstdSession(ZstdStream stream) {
        this.stream = stream;
    }

    @Override
    public byte[] unpack(byte[] message) throws PayloadException {
        if (lost) {
            throw new PayloadException(0, "A message before this one could not be unpacked, and this one needs it.");
        }
        lost = true;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            stream.read(message, out, PayloadTreeBuilder.LARGEST);
        } catch (DamagedZstdException e) {
            throw new PayloadException(
                    0,
                    out.size() > PayloadTreeBuilder.LARGEST
                            ? "The message unpacks to more than " + ByteSize.format(PayloadTreeBuilder.LARGEST) + "."
                            : "The message does not go on with the zstd stream of those before it.");
        }
        lost = false;
        return out.toByteArray();
    }

    @Override
    public boolean canCopy() {
        return !lost && stream.isBetween();
    }

    @Override
    public int stateBytes() {
        return stream.stateBytes();
    }

    @Override
    public ZstdSession copy() {
        return new ZstdSession(stream.copy());
    }

    @Override
    public void close() {}
}
