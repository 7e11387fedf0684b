package app.sockeye.export.capture;

/** A memory budget that several {@link TcpStream}s share for bytes that came early. Belongs to one thread. */
public final class WaitingRoom {
    private long left;

    /** @param bytes the budget for all together */
    public WaitingRoom(long bytes) {
        left = bytes;
    }

    /** Reserves bytes; returns false, without reserving any, if fewer are left. */
    public boolean take(long bytes) {
        boolean fits = bytes <= left;
        left -= fits ? bytes : 0;
        return fits;
    }

    /** Releases bytes that were reserved. */
    public void giveBack(long bytes) {
        left += bytes;
    }
}
