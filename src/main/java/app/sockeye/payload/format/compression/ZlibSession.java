package app.sockeye.payload.format.compression;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One zlib stream over all messages of a direction, as Discord's gateway has it: each message is understood only after
 * those before it. After a message that can't be unpacked none after it can. One thread.
 */
public final class ZlibSession implements AutoCloseable {
    private static final int PIECE = 1 << 14;

    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[PIECE];
    private boolean lost;

    /**
     * Unpacks the next message.
     *
     * @throws PayloadException if it, or one before it, is damaged, or larger than {@link PayloadTreeBuilder#LARGEST}
     */
    public byte[] unpack(byte[] message) throws PayloadException {
        if (lost) {
            throw new PayloadException(0, "A message before this one could not be unpacked, and this one needs it.");
        }
        lost = true;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inflater.setInput(message);
        try {
            int count = inflater.inflate(piece);
            while (count > 0) {
                out.write(piece, 0, count);
                if (out.size() > PayloadTreeBuilder.LARGEST) {
                    String limit = ByteSize.format(PayloadTreeBuilder.LARGEST);
                    throw new PayloadException(0, "The message unpacks to more than " + limit + ".");
                }
                count = inflater.inflate(piece);
            }
        } catch (DataFormatException e) {
            throw new PayloadException(0, "The message does not go on with the zlib stream of those before it.");
        }
        if (inflater.needsDictionary()) {
            throw new PayloadException(0, "The zlib stream needs a dictionary.");
        }
        lost = false;
        return out.toByteArray();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
