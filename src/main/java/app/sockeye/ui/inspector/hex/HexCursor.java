package app.sockeye.ui.inspector.hex;

/** Which byte of a payload has the cursor, and which are selected: all from an anchor to the cursor. JavaFX thread. */
final class HexCursor {
    private long size;
    private long anchor;
    private long at;

    /** Puts the cursor on the first byte of another payload. */
    void reset(long bytes) {
        size = bytes;
        anchor = 0;
        at = 0;
    }

    /** Whether there is no byte. */
    boolean isNowhere() {
        return size == 0;
    }

    /** The byte with the cursor. */
    long at() {
        return at;
    }

    /** The first byte selected; where only one is, the cursor's. */
    long first() {
        return Math.min(anchor, at);
    }

    /** The last byte selected. */
    long last() {
        return Math.max(anchor, at);
    }

    /** How many bytes are selected: one at least, where there is any. */
    long length() {
        return isNowhere() ? 0 : last() - first() + 1;
    }

    /**
     * Moves to a byte, or to the nearest there is.
     *
     * @param extend whether the selection is extended to it
     */
    void moveTo(long offset, boolean extend) {
        at = Math.max(0, Math.min(size - 1, offset));
        anchor = extend ? anchor : at;
    }

    /** Selects bytes; the cursor is on the first. */
    void select(long first, long last) {
        moveTo(last, false);
        moveTo(first, true);
    }
}
