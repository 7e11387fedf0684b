package app.sockeye.protocol;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates messages of one direction as they stream in (RFC 7692 section 7.2.2); holds only one piece of output at a
 * time. Not thread-safe.
 */
public final class MessageInflater {

    /** Takes inflated bytes; the array is reused after the call. */
    public interface Output {
        /**
         * Takes the next bytes.
         *
         * @return whether to continue; false stops inflating
         */
        boolean take(byte[] bytes, int offset, int length);
    }

    private static final int PIECE_BYTES = 64 * 1024;
    /** The end of the last block, which a message leaves out (section 7.2.1). */
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final boolean noContextTakeover;
    private final Inflater inflater = new Inflater(true);
    private byte[] piece;
    /**
     * Whether nothing was received since a block with BFINAL set (section 7.2.3.4), so that there is no open block to
     * end.
     */
    private boolean behindFinalBlock;

    /** @param noContextTakeover whether the sender starts each message with an empty window */
    public MessageInflater(boolean noContextTakeover) {
        this.noContextTakeover = noContextTakeover;
    }

    /**
     * Inflates the next bytes of a message.
     *
     * @throws DataFormatException where this isn't deflated data
     */
    public void inflate(byte[] bytes, int offset, int length, Output output) throws DataFormatException {
        piece = piece == null ? new byte[PIECE_BYTES] : piece;
        inflater.setInput(bytes, offset, length);
        while (true) {
            int count = inflater.inflate(piece);
            if (count > 0 && !output.take(piece, 0, count)) {
                return;
            }
            int left = inflater.getRemaining();
            if (inflater.finished()) {
                inflater.reset();
                inflater.setInput(bytes, offset + length - left, left);
                behindFinalBlock = left == 0;
                if (behindFinalBlock) {
                    return;
                }
            } else if (count == 0) {
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("a preset dictionary is needed");
                }
                behindFinalBlock &= length == 0;
                return;
            }
        }
    }

    /** Ends the message after its last byte; may still put out inflated bytes. */
    public void endMessage(Output output) throws DataFormatException {
        if (!behindFinalBlock) {
            inflate(TAIL, 0, TAIL.length, output);
        }
        behindFinalBlock = false;
        if (noContextTakeover) {
            inflater.reset();
        }
    }

    /** Frees the native memory; nothing can be inflated afterwards. */
    public void end() {
        inflater.end();
    }
}
