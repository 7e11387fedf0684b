package app.sockeye.ui.inspector;

import java.util.List;
import java.util.Optional;

/**
 * What a tree's filter found.
 *
 * @param count keys and values that hold the text
 * @param shown how many of them are among the rows
 * @param root empty where there are none
 */
record FoundRows(long count, long shown, Optional<Found> root) {

    /** A row that was found or leads to some. */
    record Found(TreeRow.Value row, List<Found> children) {}
}
