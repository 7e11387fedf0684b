package app.sockeye.dialect.stream;

/** Tells where the packets of a stream end. */
@FunctionalInterface
public interface Framing {
    /** More bytes are needed to tell. */
    long UNKNOWN = 0;

    /** The bytes are no packet. */
    long NONSENSE = -1;

    /**
     * The length of the packet that begins at {@code from}, head included.
     *
     * @param bytes not to be kept or changed; may be more or fewer than the packet's
     * @param to where the bytes end that have come
     * @return at least 1, {@link #UNKNOWN} or {@link #NONSENSE}; no other length once one was told
     */
    long length(byte[] bytes, int from, int to);
}
