package app.sockeye.transcript;

/**
 * An entry's bytes, read from disk in pieces of the caller's choice; any size. Thread-safe. Raises {@link
 * java.io.UncheckedIOException} where the file can't be read.
 */
public interface Payload {

    long size();

    /**
     * Reads bytes from a position on.
     *
     * @return how many were read: {@code length}, or fewer at the payload's end, never less than 0
     */
    int read(long position, byte[] target, int offset, int length);

    /** The first bytes, at most {@code limit}. */
    default byte[] head(int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, size())];
        read(0, bytes, 0, bytes.length);
        return bytes;
    }
}
