package app.sockeye.payload.media;

import javax.imageio.stream.ImageInputStreamImpl;

/** Input for an image reader from an array, of which it makes no copy, unlike the JDK's own streams. */
final class ArrayImageInput extends ImageInputStreamImpl {
    private final byte[] bytes;

    ArrayImageInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
