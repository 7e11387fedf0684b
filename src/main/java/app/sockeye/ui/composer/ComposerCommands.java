package app.sockeye.ui.composer;

import app.sockeye.message.Sendable;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

    /** Takes values from the replies to what is sent next. */
    default void capture(List<Capture> captures) {}

    /** The values that templates would be filled with now; filling with them uses nothing up. */
    TemplateValues preview();

    /** The same with secrets masked, to be shown. */
    default TemplateValues shown() {
        return preview();
    }

    /** The names that have a value now. */
    default List<KnownReference> known() {
        return List.of();
    }

    /** Paths in the newest received messages, with their values; computed on any thread. */
    default Supplier<List<KnownReference>> received() {
        return List::of;
    }
}
