package app.sockeye.payload.diff;

import java.util.List;

/**
 * The differences between a line and the one that replaced it.
 *
 * @param before chars of the line
 * @param after chars of its successor
 */
record WordDiff(List<DiffRow.Part> before, List<DiffRow.Part> after) {
    static final WordDiff NONE = new WordDiff(List.of(), List.of());
}
