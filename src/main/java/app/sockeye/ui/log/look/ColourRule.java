package app.sockeye.ui.log.look;

import java.util.Objects;

/**
 * Gives rows that match a query a colour.
 *
 * @param query as typed; valid when it was typed
 */
public record ColourRule(String query, RowColour colour) {
    public ColourRule {
        Objects.requireNonNull(query);
        Objects.requireNonNull(colour);
    }
}
