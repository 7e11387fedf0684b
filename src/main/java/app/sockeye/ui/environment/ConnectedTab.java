package app.sockeye.ui.environment;

import java.util.Objects;

/**
 * A tab with a connection that was made with an environment.
 *
 * @param environment its name; empty for none
 */
public record ConnectedTab(String title, String environment) {
    public ConnectedTab {
        Objects.requireNonNull(title);
        Objects.requireNonNull(environment);
    }
}
