package app.sockeye.ui.inspector.entry;

import java.util.List;

/**
 * What an entry says, ready to be shown.
 *
 * @param headline what happened
 * @param rows in the order received
 * @param text what belongs to no row; may be empty
 */
public record Facts(String headline, List<Fact> rows, String text) {
    static final Facts NONE = new Facts("", List.of(), "");

    public Facts {
        rows = List.copyOf(rows);
    }
}
