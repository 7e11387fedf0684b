package app.sockeye.ui.common;

import app.sockeye.ui.common.row.RowPane;

/** Which rows a {@link RowPane}'s scroll bar shows as hits. */
@FunctionalInterface
public interface ScrollHits {
    ScrollHits NONE = (first, end) -> false;

    /** Whether any row from {@code first} to before {@code end} is one; asked for every pixel of the scroll bar. */
    boolean any(long first, long end);
}
