package app.sockeye.ui.inspector;

import java.util.List;

/**
 * What an entry says, ready to be shown.
 *
 * @param headline the start line, the code, or what happened
 * @param explanation what it means; may be empty
 * @param rows in the order received
 * @param text what belongs to no row, such as a refusal's body; may be empty
 */
record Facts(String headline, String explanation, List<Fact> rows, String text) {
    static final Facts NONE = new Facts("", "", List.of(), "");

    Facts {
        rows = List.copyOf(rows);
    }
}
