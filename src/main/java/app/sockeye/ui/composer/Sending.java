package app.sockeye.ui.composer;

import app.sockeye.protocol.CloseReason;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Where the composer's messages go. Called on the JavaFX thread and must not block it; the futures may end on any
 * thread.
 */
public interface Sending {

    /** Whether something can be sent now. Changes on the JavaFX thread. */
    ReadOnlyBooleanProperty openProperty();

    /** Sends a text message. */
    CompletableFuture<Void> sendText(byte[] utf8);

    /** Sends a binary message. */
    CompletableFuture<Void> sendBinary(byte[] bytes);

    /** Sends a file's bytes as one binary message. */
    CompletableFuture<Void> sendBinary(Path file);

    CompletableFuture<Void> ping(byte[] payload);

    CompletableFuture<Void> pong(byte[] payload);

    /** Begins the closing handshake; how it ends is the session's to tell. */
    void close(CloseReason reason);
}
