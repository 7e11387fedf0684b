package app.sockeye.payload.diff;

import java.util.List;

/**
 * Elements of a list that were replaced by others; either may be none. Positions start at 0 and ends are exclusive.
 */
record Change(int oldStart, int oldEnd, int newStart, int newEnd) {

    int oldSize() {
        return oldEnd - oldStart;
    }

    int newSize() {
        return newEnd - newStart;
    }

    Change moved(int old, int now) {
        return new Change(oldStart + old, oldEnd + old, newStart + now, newEnd + now);
    }

    /** Adds this to a list of earlier changes; merges it with the last one if they are adjacent. */
    void addTo(List<Change> changes) {
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && last.oldEnd == oldStart && last.newEnd == newStart) {
            changes.set(changes.size() - 1, new Change(last.oldStart, oldEnd, last.newStart, newEnd));
        } else {
            changes.add(this);
        }
    }
}
