package app.sockeye.session;

/**
 * The life cycle of a session: {@code IDLE -> CONNECTING -> OPEN -> CLOSING -> CLOSED}; from CONNECTING to FAILED if no
 * connection could be opened; from CLOSED and FAILED back to CONNECTING. A session that reconnects goes to WAITING in
 * place of CLOSED and FAILED, from there to CONNECTING, or to CLOSED or FAILED where the user stops it.
 */
public enum SessionState {
    IDLE,
    CONNECTING,
    OPEN,
    /** Our close frame is sent or queued; the peer's is awaited. */
    CLOSING,
    CLOSED,
    FAILED,
    /** The connection ended or an attempt failed; the next attempt begins after a while. */
    WAITING;

    /** Whether a new attempt to connect may start in this state. */
    public boolean canConnect() {
        return this == IDLE || this == CLOSED || this == FAILED;
    }
}
