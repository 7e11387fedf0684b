package app.sockeye.ui.connection.options;

import app.sockeye.profile.Profile;
import java.util.function.Consumer;

/** Makes the opening handshake's request as it would be sent now. */
@FunctionalInterface
public interface RequestPreviewer {
    /**
     * Hands over the request with secrets masked, or why there is none, on the JavaFX thread.
     *
     * @param typed as it is typed now
     */
    void preview(Profile typed, Consumer<String> show);
}
