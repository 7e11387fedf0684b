package app.sockeye.session;

/**
 * The life cycle of a session: {@code IDLE -> CONNECTING -> OPEN -> CLOSING -> CLOSED}; from CONNECTING to FAILED if no
 * connection could be opened; from CLOSED and FAILED back to CONNECTING.
 */
public enum SessionState {
    IDLE,
    CONNECTING,
    OPEN,
    /** Our close frame is sent or queued; the peer's is awaited. */
    CLOSING,
    CLOSED,
    FAILED;

    /** Whether a new attempt to connect may start in this state. */
    public boolean canConnect() {
        return this == IDLE || this == CLOSED || this == FAILED;
    }
}
