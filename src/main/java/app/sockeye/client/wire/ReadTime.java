package app.sockeye.client.wire;

/**
 * What a connection's reader has spent its time with since the opening handshake, in ns; counts on.
 *
 * @param waited for bytes, decrypting them included
 * @param busy with what it had read: understanding it, recording it, waiting for the disk
 * @param behind that part of {@code busy} in which more bytes were waiting in the socket already
 * @param inSocket bytes that waited in the socket when that was looked at last; still encrypted where there is TLS
 */
public record ReadTime(long waited, long busy, long behind, int inSocket) {
    /** Nothing was read yet. */
    public static final ReadTime NONE = new ReadTime(0, 0, 0, 0);
}
