package app.sockeye.ui.composer;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Where the composer's messages go. Called on the JavaFX thread and must not block it; the futures may end on any
 * thread.
 */
public interface ComposerCommands {

    /** Whether something can be sent now. Changes on the JavaFX thread. */
    ReadOnlyBooleanProperty openProperty();

    /** Sends a message or a control frame, behind all that was sent before. */
    CompletableFuture<Void> send(Outgoing what);

    /** Begins the closing handshake; the session tells how it ends. */
    void close(CloseReason reason);
}
