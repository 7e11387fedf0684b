package app.sockeye.transcript.merged;

/**
 * Merges runs of times, each of which is its source's order: always takes the run whose next time is the earliest, and of
 * equal ones the one with the lower number. A heap, so that a thousand runs cost ten comparisons for each time.
 */
final class RunMerge {
    private final long[] times;
    private final int[] next;
    private final int[] ends;
    private final int[] heap;
    private int size;

    /**
     * @param times of all runs, ascending within each
     * @param starts where each run begins
     * @param ends where each run ends
     */
    RunMerge(long[] times, int[] starts, int[] ends) {
        this.times = times;
        this.next = starts.clone();
        this.ends = ends;
        this.heap = new int[ends.length];
        for (int run = 0; run < ends.length; run++) {
            if (next[run] < ends[run]) {
                heap[size++] = run;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** The run to take from; negative when all are used up. */
    int run() {
        return size == 0 ? -1 : heap[0];
    }

    /** Takes the next time of {@link #run()}; returns where it is in the array. */
    int take() {
        int run = heap[0];
        int taken = next[run]++;
        if (next[run] == ends[run]) {
            heap[0] = heap[--size];
        }
        sink(0);
        return taken;
    }

    private void sink(int from) {
        int i = from;
        int run = heap[i];
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (isBefore(run, heap[child])) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = run;
    }

    private boolean isBefore(int one, int other) {
        long a = times[next[one]];
        long b = times[next[other]];
        return a < b || a == b && one < other;
    }
}
