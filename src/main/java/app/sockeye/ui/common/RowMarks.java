package app.sockeye.ui.common;

import app.sockeye.ui.common.row.RowPane;

/** Which rows a {@link RowPane}'s scroll bar has a mark for. */
@FunctionalInterface
public interface RowMarks {
    RowMarks NONE = (first, end) -> false;

    /** Whether any row from {@code first} to before {@code end} is marked; asked for every pixel of the scroll bar. */
    boolean any(long first, long end);
}
