package app.sockeye.transcript.segment;

/** Where a record begins, in 48 bits: the number of its segment and the position in it. Locations grow with time. */
public final class Location {
    /** No record: a segment begins with its header. */
    public static final long NONE = 0;

    static final int BITS = 48;
    private static final int POSITION_BITS = 27;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    /** The last position in a segment, in bytes. */
    public static final long MAX_POSITION = POSITION_MASK;

    static final int MAX_SEGMENT = (1 << BITS - POSITION_BITS) - 1;

    private Location() {}

    /** A location as one number. */
    public static long of(int segment, long position) {
        if (position > POSITION_MASK || segment > MAX_SEGMENT) {
            throw new IllegalArgumentException("segment " + segment + ", position " + position);
        }
        return (long) segment << POSITION_BITS | position;
    }

    /** The number of the segment. */
    public static int segment(long location) {
        return (int) (location >>> POSITION_BITS);
    }

    /** The position in the segment, in bytes. */
    public static int position(long location) {
        return (int) (location & POSITION_MASK);
    }
}
