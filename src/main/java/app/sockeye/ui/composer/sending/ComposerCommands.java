package app.sockeye.ui.composer.sending;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

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

    /**
     * The connections that everything goes to, where the composer belongs to several rather than to one; empty where it
     * belongs to one. The list changes on the JavaFX thread; nothing is handed to {@link #send} then.
     */
    default Optional<ObservableList<SendTarget>> shared() {
        return Optional.empty();
    }

    /** The other connections that are open now. */
    default List<SendTarget> others() {
        return List.of();
    }

    /** Another saved connection that isn't open; empty for the connection of the composer, and where there is none. */
    default Optional<SendTarget> closed(String profileId) {
        return Optional.empty();
    }

    /** What is still to be sent. Changes on the JavaFX thread. */
    default ReadOnlyObjectProperty<SendQueueState> queueProperty() {
        return new ReadOnlyObjectWrapper<>(SendQueueState.EMPTY).getReadOnlyProperty();
    }

    /** Takes out of the send queue what is not being sent yet. */
    default void dropQueued() {}

    /** The values that templates would be filled with now; filling with them uses nothing up. */
    TemplateValues preview();

    /** Changes on the JavaFX thread when these values may have, such as with what is received. */
    default ReadOnlyLongProperty valuesProperty() {
        return new ReadOnlyLongWrapper().getReadOnlyProperty();
    }

    /** The same with secrets masked, to be shown. */
    default TemplateValues shown() {
        return preview();
    }

    /** What the connection speaks, and what Sockeye sends for it by itself. Changes on the JavaFX thread. */
    default ReadOnlyObjectProperty<DialectStatus> dialectProperty() {
        return new ReadOnlyObjectWrapper<>(DialectStatus.NONE).getReadOnlyProperty();
    }

    /**
     * What the form of a packet would be sent as now; computed on any thread, and raises {@link
     * app.sockeye.message.UnsendableException}.
     *
     * @param masked whether secrets are masked, to be shown
     */
    default Supplier<List<MessagePayload>> wire(FormMessage form, boolean masked) {
        return List::of;
    }

    /** Switches something on or off that Sockeye sends by itself, from now on and in the connection. */
    default void setDuty(String key, boolean on) {}

    /** The names that have a value now. */
    default List<KnownReference> known() {
        return List.of();
    }

    /** Paths in the newest received messages, with their values; computed on any thread. */
    default Supplier<List<KnownReference>> received() {
        return List::of;
    }
}
