package app.sockeye.transcript.merged;

import java.util.Arrays;

/** Merges what several transcripts had at one moment, from the newest entry back to the oldest. One thread at a time. */
final class HistoryMerge {
    /** Times of a transcript that are read at once. */
    private static final int READ = 256;

    private final SourceTimes[] all;
    /** How many entries of each transcript are not merged yet. */
    private final long[] left;
    /** The times of the last of them. */
    private final long[][] times;
    /** How many of these times are not used up. */
    private final int[] held;

    private final int[] heap;
    private int size;

    HistoryMerge(SourceTimes[] all, long[] counts) {
        this.all = all;
        this.left = counts.clone();
        this.times = new long[all.length][];
        this.held = new int[all.length];
        this.heap = new int[all.length];
    }

    /** Takes the last entries, up to {@code most}; returns how many of each transcript are left before them. */
    long[] takeLast(int most) {
        if (size == 0) {
            begin();
        }
        for (int taken = 0; taken < most && size > 0; taken++) {
            int source = heap[0];
            left[source]--;
            held[source]--;
            if (held[source] == 0 && !load(source)) {
                heap[0] = heap[--size];
            }
            sink(0);
        }
        return left.clone();
    }

    private void begin() {
        for (int source = 0; source < all.length; source++) {
            if (load(source)) {
                heap[size++] = source;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Reads the last times that are left of a transcript; returns whether there are any. */
    private boolean load(int source) {
        int count = (int) Math.min(READ, left[source]);
        if (count == 0) {
            times[source] = null;
            return false;
        }
        if (times[source] == null || times[source].length < count) {
            times[source] = new long[count];
        }
        all[source].read(left[source] - count, count, times[source], 0);
        held[source] = count;
        return true;
    }

    private void sink(int from) {
        if (size == 0) {
            Arrays.fill(times, null);
            return;
        }
        int i = from;
        int source = heap[i];
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && isAfter(heap[child + 1], heap[child])) {
                child++;
            }
            if (isAfter(source, heap[child])) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = source;
    }

    private boolean isAfter(int one, int other) {
        long a = times[one][held[one] - 1];
        long b = times[other][held[other] - 1];
        return a > b || a == b && one > other;
    }
}
