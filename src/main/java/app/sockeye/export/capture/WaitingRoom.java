package app.sockeye.export.capture;

/** Memory that several {@link TcpStream}s share for what came early. Belongs to one thread. */
public final class WaitingRoom {
    private long left;

    /** @param bytes for all together */
    public WaitingRoom(long bytes) {
        left = bytes;
    }

    /** Takes some; returns whether there was so much. */
    public boolean take(long bytes) {
        boolean fits = bytes <= left;
        left -= fits ? bytes : 0;
        return fits;
    }

    /** Gives back what was taken. */
    public void giveBack(long bytes) {
        left += bytes;
    }
}
