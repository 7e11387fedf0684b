package app.sockeye.protocol;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates messages of one direction as they stream in (RFC 7692 section 7.2.2); holds one piece of output at a time. Not
 * thread-safe.
 */
public final class MessageInflater {

    /** Takes inflated bytes; they change after the call. */
    public interface Output {
        /** @return whether there may be more; false ends the message */
        boolean take(byte[] bytes, int offset, int length);
    }

    private static final int PIECE_BYTES = 64 * 1024;
    /** The end of the last block, which a message leaves out. */
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final boolean noContextTakeover;
    private final Inflater inflater = new Inflater(true);
    private byte[] piece;
    /** Whether nothing came since a block with BFINAL set (section 7.2.3.4): there is no block to end then. */
    private boolean behindFinalBlock;

    /** @param noContextTakeover whether the sender starts each message with an empty window */
    public MessageInflater(boolean noContextTakeover) {
        this.noContextTakeover = noContextTakeover;
    }

    /** @throws DataFormatException where this isn't deflated data */
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

    /** The message's last byte was inflated. */
    public void endMessage(Output output) throws DataFormatException {
        if (!behindFinalBlock) {
            inflate(TAIL, 0, TAIL.length, output);
        }
        behindFinalBlock = false;
        if (noContextTakeover) {
            inflater.reset();
        }
    }

    /** Gives its memory back; nothing can be inflated any more. */
    public void end() {
        inflater.end();
    }
}
