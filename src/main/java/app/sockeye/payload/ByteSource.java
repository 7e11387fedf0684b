package app.sockeye.payload;

import java.util.Objects;

/**
 * Bytes in memory or on disk that can be read at any position. Raises {@link
 * java.io.UncheckedIOException} where they can't be read.
 */
public interface ByteSource {

    long size();

    /**
     * Reads bytes from a position on.
     *
     * @return how many were read: {@code length}, or fewer at the end, never less than 0
     */
    int read(long position, byte[] target, int offset, int length);

    /** A source over an array, which must not be changed while it is read. */
    static ByteSource of(byte[] bytes) {
        Objects.requireNonNull(bytes);
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, byte[] target, int offset, int length) {
                int count = (int) Math.max(0, Math.min(length, bytes.length - position));
                if (count > 0) {
                    System.arraycopy(bytes, (int) position, target, offset, count);
                }
                return count;
            }
        };
    }
}
