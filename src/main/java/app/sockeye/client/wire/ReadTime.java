package app.sockeye.client.wire;

/**
 * What a connection's reader has spent its time on since the opening handshake: running totals in ns.
 *
 * @param waited time spent waiting for bytes, including decrypting them
 * @param busy time spent on what was read: parsing, recording, waiting for the disk
 * @param behind that part of {@code busy} during which more bytes were waiting in the socket
 * @param inSocket bytes waiting in the socket when it was last checked; with TLS, encrypted ones
 */
public record ReadTime(long waited, long busy, long behind, int inSocket) {
    /** Before the first read. */
    public static final ReadTime NONE = new ReadTime(0, 0, 0, 0);
}
