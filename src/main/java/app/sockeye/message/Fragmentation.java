package app.sockeye.message;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How a message is split into frames (RFC 6455 section 5.4).
 *
 * @param split where it is split
 * @param bytes payload bytes of each fragment but the last, before compression; from 1 to
 *     {@link #MOST_BYTES}, used by {@link Split#SIZE}
 * @param marks used by {@link Split#MARKS}: positions in the written text, in chars from its beginning, ascending. Each
 *     begins a fragment; two equal ones have an empty fragment between them
 * @param delay from one fragment to the next; control frames may be sent meanwhile, messages not
 * @param between a ping or pong sent after the first fragment; empty for none
 */
public record Fragmentation(
        Split split, int bytes, List<Integer> marks, Duration delay, Optional<ControlDraft> between) {

    /** Where a message is split. */
    public enum Split {
        /** One frame; a message over 1 MiB, and a file, as fragments of 64 KiB. */
        WHOLE,
        /** Fragments of one size. */
        SIZE,
        /** At marks set in the text. */
        MARKS
    }

    /** Most payload bytes of a fragment, as a fragment is held in memory. */
    public static final int MOST_BYTES = 16 << 20;
    /** Longest delay between fragments. */
    public static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** A message as one frame. */
    public static final Fragmentation WHOLE =
            new Fragmentation(Split.WHOLE, 1024, List.of(), Duration.ZERO, Optional.empty());

    public Fragmentation {
        Objects.requireNonNull(split);
        marks = List.copyOf(marks);
        Objects.requireNonNull(between);
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("fragments of " + bytes + " bytes");
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delay: " + delay);
        }
        if (!marks.stream().sorted().toList().equals(marks) || marks.stream().anyMatch(mark -> mark < 0)) {
            throw new IllegalArgumentException("marks: " + marks);
        }
        if (between.filter(control -> control.kind() == ControlKind.CLOSE).isPresent()) {
            throw new IllegalArgumentException("nothing can be sent after a close frame");
        }
    }

    /** Fragments of one size in bytes, from 1. */
    public static Fragmentation every(int bytes) {
        return new Fragmentation(Split.SIZE, bytes, List.of(), Duration.ZERO, Optional.empty());
    }

    /** Fragments that begin at these positions of the written text. */
    public static Fragmentation at(Integer... marks) {
        return new Fragmentation(Split.MARKS, WHOLE.bytes, List.of(marks), Duration.ZERO, Optional.empty());
    }

    /** The same with another split. */
    public Fragmentation withSplit(Split other) {
        return new Fragmentation(other, bytes, marks, delay, between);
    }

    /** The same with fragments of another size, in bytes. */
    public Fragmentation withBytes(int other) {
        return new Fragmentation(split, other, marks, delay, between);
    }

    /** The same with other marks, in any order; of equal ones one is kept. */
    public Fragmentation withMarks(Iterable<Integer> others) {
        TreeSet<Integer> sorted = new TreeSet<>();
        others.forEach(sorted::add);
        return new Fragmentation(split, bytes, List.copyOf(sorted), delay, between);
    }

    /** The same with another delay from one fragment to the next. */
    public Fragmentation withDelay(Duration other) {
        return new Fragmentation(split, bytes, marks, other, between);
    }

    /** The same with a ping or pong after the first fragment, or none. */
    public Fragmentation withBetween(Optional<ControlDraft> control) {
        return new Fragmentation(split, bytes, marks, delay, control);
    }
}
