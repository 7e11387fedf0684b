package app.sockeye.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a message is split into frames (RFC 6455 section 5.4), by the bytes of its payload before compression.
 *
 * @param bytes of each fragment but the last; 0 where it is split at {@code starts}
 * @param starts where each fragment but the first begins, ascending; equal ones have an empty fragment between them, and
 *     those behind the end count as its end
 * @param delay from one fragment to the next
 * @param between sent after the first fragment; empty for nothing
 */
public record FragmentPlan(int bytes, List<Integer> starts, Duration delay, Optional<Outgoing.Control> between) {
    /** A message up to this size is one frame, unless it is planned otherwise. */
    public static final int MAX_WHOLE_BYTES = 1 << 20;
    /** Payload bytes of a fragment of a larger message, or of a file. */
    public static final int FRAGMENT_BYTES = 64 * 1024;

    private static final FragmentPlan WHOLE = every(MAX_WHOLE_BYTES);
    private static final FragmentPlan LARGE = every(FRAGMENT_BYTES);

    public FragmentPlan {
        starts = List.copyOf(starts);
        Objects.requireNonNull(delay);
        Objects.requireNonNull(between);
        if (bytes < 0 || bytes > 0 && !starts.isEmpty()) {
            throw new IllegalArgumentException("fragments of " + bytes + " bytes, at " + starts);
        }
    }

    /** Fragments of one size in bytes, from 1, without delay. */
    public static FragmentPlan every(int bytes) {
        return new FragmentPlan(bytes, List.of(), Duration.ZERO, Optional.empty());
    }

    /** The plan for a message of a length in bytes that nothing else is planned for. */
    public static FragmentPlan usual(long length) {
        return length <= MAX_WHOLE_BYTES ? WHOLE : LARGE;
    }

    /** Where a fragment ends. */
    public int end(int number, int from, int length) {
        if (bytes > 0) {
            return (int) Math.min(length, (long) from + bytes);
        }
        return number < starts.size() ? Math.min(length, starts.get(number)) : length;
    }

    /**
     * Whether a fragment is the last.
     *
     * @param number of the fragment, from 0
     * @param end where it ends
     */
    public boolean isLast(int number, int end, int length) {
        return bytes > 0 ? end == length : number >= starts.size();
    }

    /** How many bytes a message of a length takes on the wire, headers included, where it is not compressed. */
    public long wireBytes(long length) {
        if (bytes > 0) {
            long full = Math.max(0, frames(length) - 1);
            long last = length - full * bytes;
            return full * frame(bytes) + frame(last);
        }
        long all = 0;
        long from = 0;
        for (int start : starts) {
            long end = Math.min(length, start);
            all += frame(end - from);
            from = end;
        }
        return all + frame(length - from);
    }

    private static long frame(long payload) {
        return FrameHeader.of(true, 0, 0, true, 0, payload).wireLength();
    }

    /** How many frames a message of a length in bytes becomes. */
    public long frames(long length) {
        return bytes > 0 ? Math.max(1, (length + bytes - 1) / bytes) : starts.size() + 1L;
    }
}
