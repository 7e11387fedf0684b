package app.sockeye.ui.inspector.entry;

import java.util.List;
import java.util.Optional;

/**
 * What a tree's filter found.
 *
 * @param count keys and values that hold the text
 * @param shown how many of them are among the rows
 * @param root empty where there are none
 */
public record FoundRows(long count, long shown, Optional<Found> root) {

    /** A row that was found, or that has such rows under it. */
    public record Found(TreeRow.Value row, List<Found> children) {}
}
