package app.sockeye.ui.inspector;

import java.util.List;

/**
 * What an entry says, ready to be shown.
 *
 * @param headline what happened
 * @param rows in the order received
 * @param text what belongs to no row; may be empty
 */
record Facts(String headline, List<Fact> rows, String text) {
    static final Facts NONE = new Facts("", List.of(), "");

    Facts {
        rows = List.copyOf(rows);
    }
}
