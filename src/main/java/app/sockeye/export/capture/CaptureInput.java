package app.sockeye.export.capture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a capture in the byte order that it was written in. */
final class CaptureInput {
    private static final int BUFFER = 64 << 10;
    /** Maximum length of a packet, or of a block that is read. */
    static final int MOST_BYTES = 16 << 20;

    private final DataInputStream in;
    private boolean reversed;
    private long position;

    CaptureInput(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    /** Whether the file was written with the least significant byte first. */
    void setReversed(boolean littleEndian) {
        reversed = littleEndian;
    }

    boolean isReversed() {
        return reversed;
    }

    int integer() throws IOException {
        int value = in.readInt();
        position += Integer.BYTES;
        return reversed ? Integer.reverseBytes(value) : value;
    }

    /** The next integer; empty at the end of the file. */
    Optional<Integer> integerOrEnd() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        return Optional.of(integer());
    }

    /** Skips any number of bytes. */
    void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            long skipped = in.skip(left);
            if (skipped == 0) {
                in.readByte();
                skipped = 1;
            }
            position += skipped;
            left -= skipped;
        }
    }

    byte[] bytes(int length) throws IOException {
        if (length < 0 || length > MOST_BYTES) {
            throw new DamagedCaptureException("at byte " + position + " a packet has an impossible length of "
                    + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
