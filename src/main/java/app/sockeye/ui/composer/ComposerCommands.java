package app.sockeye.ui.composer;

import app.sockeye.message.Sendable;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Where the composer's messages go. Called on the JavaFX thread and must not block it; the futures may end on any
 * thread.
 */
public interface ComposerCommands {

    /** Whether something can be sent now. Changes on the JavaFX thread. */
    ReadOnlyBooleanProperty openProperty();

    /** Sends something, behind all that was sent before; a close begins the closing handshake. */
    CompletableFuture<SentMessage> send(Sendable what);

    /** The values that templates would be filled with now; filling with them uses nothing up. */
    TemplateValues preview();
}
