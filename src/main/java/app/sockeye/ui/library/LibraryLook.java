package app.sockeye.ui.library;

import app.sockeye.profile.variable.Variables;
import app.sockeye.ui.common.StatusDot;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the rows show besides the profiles themselves.
 *
 * @param state a connection's state by its profile's id
 * @param variables replaced in the URLs shown
 */
public record LibraryLook(Function<String, StatusDot.Status> state, Variables variables) {
    public LibraryLook {
        Objects.requireNonNull(state);
        Objects.requireNonNull(variables);
    }
}
