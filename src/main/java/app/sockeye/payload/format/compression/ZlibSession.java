package app.sockeye.payload.format.compression;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One zlib stream over all messages of a direction, as Discord's gateway has it. Its state after a message is no more than
 * the last bytes that were unpacked, as each message ends with a whole block at a whole byte. A message may unpack to
 * {@link PayloadTreeBuilder#LARGEST} bytes.
 */
public final class ZlibSession implements StreamSession {
    private static final int PIECE = 1 << 14;
    /** How far back in what was unpacked a block can refer (RFC 1951). */
    private static final int WINDOW = 1 << 15;

    /** What follows is raw deflate, as the head of zlib was read before. */
    private final boolean begun;

    /** Null before the first message, as many copies are kept and few go on; as is the array. */
    private Inflater inflater;

    private byte[] piece;

    /** The end of what was unpacked. */
    private byte[] window;

    private boolean lost;
    private boolean between;

    /** At the beginning of a stream. */
    public ZlibSession() {
        this(false, new byte[0]);
    }

    private ZlibSession(boolean begun, byte[] window) {
        this.begun = begun;
        this.window = window;
    }

    @Override
    public byte[] unpack(byte[] message) throws PayloadException {
        if (lost) {
            throw new PayloadException(0, "A message before this one could not be unpacked, and this one needs it.");
        }
        lost = true;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (inflater == null) {
            inflater = new Inflater(begun);
            piece = new byte[PIECE];
            if (begun) {
                inflater.setDictionary(window);
            }
        }
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
        between = DeflateFlush.ends(message);
        byte[] unpacked = out.toByteArray();
        keep(unpacked);
        return unpacked;
    }

    private void keep(byte[] unpacked) {
        int before = Math.min(window.length, Math.max(0, WINDOW - unpacked.length));
        int added = Math.min(WINDOW, unpacked.length);
        byte[] next = new byte[before + added];
        System.arraycopy(window, window.length - before, next, 0, before);
        System.arraycopy(unpacked, unpacked.length - added, next, before, added);
        window = next;
    }

    @Override
    public boolean canCopy() {
        return between && !lost;
    }

    @Override
    public int stateBytes() {
        return WINDOW;
    }

    @Override
    public ZlibSession copy() {
        ZlibSession copy = new ZlibSession(true, window);
        copy.between = true;
        return copy;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
