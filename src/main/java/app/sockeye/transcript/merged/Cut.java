package app.sockeye.transcript.merged;

/**
 * A place in the merged order, with how many entries of each transcript are before it. Immutable; takes 4 bytes for each
 * transcript, as neighbours share the array of the full numbers.
 */
final class Cut {
    private final long position;
    private final long[] base;
    private final int[] differences;

    private Cut(long position, long[] base, int[] differences) {
        this.position = position;
        this.base = base;
        this.differences = differences;
    }

    /** A cut where this many entries of each transcript are before it. */
    static Cut at(long[] counts) {
        long position = 0;
        for (long count : counts) {
            position += count;
        }
        return new Cut(position, counts.clone(), new int[counts.length]);
    }

    /** Another cut, near this one. */
    Cut near(long[] counts) {
        int[] apart = new int[counts.length];
        long there = 0;
        for (int source = 0; source < counts.length; source++) {
            long difference = counts[source] - base[source];
            if (difference != (int) difference) {
                return at(counts);
            }
            apart[source] = (int) difference;
            there += counts[source];
        }
        return new Cut(there, base, apart);
    }

    /** The place in the merged order: how many entries are before it. */
    long position() {
        return position;
    }

    /** How many entries of a transcript are before it. */
    long of(int source) {
        return base[source] + differences[source];
    }
}
