package app.sockeye.transcript.merged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The cuts of a merged order, which come at both ends: number 0 is the first one made, older ones are below it. */
final class Cuts {
    private final List<Cut> older = new ArrayList<>();
    private final List<Cut> later = new ArrayList<>();

    Cuts(Cut start) {
        older.add(start);
        later.add(start);
    }

    void addOlder(Cut cut) {
        older.add(cut);
    }

    void addLater(Cut cut) {
        later.add(cut);
    }

    Cut oldest() {
        return older.get(older.size() - 1);
    }

    Cut newest() {
        return later.get(later.size() - 1);
    }

    Cut get(int number) {
        return number < 0 ? older.get(-number) : later.get(number);
    }

    /** The number of the last cut whose value is not above one; values ascend, and the oldest one's is not above it. */
    int lastUpTo(ToLongFunction<Cut> value, long most) {
        int low = 1 - older.size();
        int high = later.size() - 1;
        while (low < high) {
            int middle = Math.floorDiv(low + high + 1, 2);
            if (value.applyAsLong(get(middle)) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
