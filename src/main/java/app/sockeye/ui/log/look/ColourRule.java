package app.sockeye.ui.log.look;

import java.util.Objects;

/**
 * Gives what a query matches a colour.
 *
 * @param query as typed, understood
 */
public record ColourRule(String query, RowColour colour) {
    public ColourRule {
        Objects.requireNonNull(query);
        Objects.requireNonNull(colour);
    }
}
