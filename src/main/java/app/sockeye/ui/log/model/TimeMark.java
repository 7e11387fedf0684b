package app.sockeye.ui.log.model;

import app.sockeye.ui.log.filter.Rows;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * The entry of a log that is nearest in time to one of another log.
 *
 * @param entry its index
 * @param nanosLater how much later than the other one it happened; negative if it was before
 */
public record TimeMark(long entry, long nanosLater) {
    /**
     * The one among rows that is nearest to a time; the earlier of two that are equally near. Empty without rows.
     *
     * @param nanosOf gives the time of an entry, in ns; times don't go back
     * @param firstAt gives the first entry that is not before a time
     */
    static Optional<TimeMark> nearest(Rows rows, LongUnaryOperator nanosOf, LongUnaryOperator firstAt, long nanos) {
        if (rows.count() == 0) {
            return Optional.empty();
        }
        long row = rows.positionOf(firstAt.applyAsLong(nanos));
        long behind = Math.min(row, rows.count() - 1);
        long before = Math.max(0, row - 1);
        long later = nanosOf.applyAsLong(rows.entryIndex(behind)) - nanos;
        long earlier = nanosOf.applyAsLong(rows.entryIndex(before)) - nanos;
        return Optional.of(
                Math.abs(earlier) <= Math.abs(later)
                        ? new TimeMark(rows.entryIndex(before), earlier)
                        : new TimeMark(rows.entryIndex(behind), later));
    }
}
