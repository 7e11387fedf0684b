package app.sockeye.dialect.jsontext;

/** Counts the ids of a client's requests. One thread. */
public final class IdCounter {
    /** Longest id that is counted on from; JavaScript counts no further than 2^53. */
    private static final int LONGEST = 15;

    private long next;

    /** @param first the first id */
    public IdCounter(long first) {
        next = first;
    }

    /** An id that was not used yet. */
    public String next() {
        return Long.toString(next++);
    }

    /** Learns that an id is in use; one that is no number is none of those that are counted. */
    public void seen(String id) {
        boolean number = !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            next = Math.max(next, Long.parseLong(id) + 1);
        }
    }

    /** Another counter that goes on from here. */
    public IdCounter copy() {
        return new IdCounter(next);
    }
}
