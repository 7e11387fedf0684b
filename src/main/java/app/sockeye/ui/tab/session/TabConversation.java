package app.sockeye.ui.tab.session;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.FormMessage;
import app.sockeye.session.ClientSession;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.session.dialect.FormPreview;
import app.sockeye.session.dialect.SessionDialect;
import app.sockeye.template.TemplateValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is spoken in a tab's session, as its connection has chosen it. JavaFX thread. */
final class TabConversation {
    private final ReadOnlyObjectWrapper<DialectStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", DialectStatus.NONE);
    private Optional<SessionDialect> spoken = Optional.empty();
    private DialectChoice choice = DialectChoice.RECOGNISED;
    private Set<String> leftOut = Set.of();
    private BiConsumer<String, Boolean> onDuty = (duty, on) -> {};

    /** As it was when it was looked at last. */
    ReadOnlyObjectProperty<DialectStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Speaks in a session that was just created. */
    void begin(ClientSession session, Runnable wake) {
        spoken = Optional.of(new SessionDialect(session, wake));
        spoken.ifPresent(this::apply);
    }

    /** Sets what is spoken, and what is not sent by itself for it. */
    void speak(DialectChoice dialect, Set<String> duties) {
        choice = dialect;
        leftOut = Set.copyOf(duties);
        spoken.ifPresent(this::apply);
    }

    private void apply(SessionDialect to) {
        to.choose(choice);
        to.leaveOut(leftOut);
    }

    /** Sets what keeps in the connection whether a duty is done. */
    void setOnDuty(BiConsumer<String, Boolean> keep) {
        onDuty = keep;
    }

    /** Has a duty done or left out, from now on and in the connection. */
    void setDuty(String key, boolean on) {
        onDuty.accept(key, on);
    }

    /** What a packet would be sent as now; the supplier may be called on any thread. */
    Supplier<List<MessagePayload>> wire(FormMessage form, TemplateValues values) {
        Optional<SessionDialect> now = spoken;
        return () -> FormPreview.of(now, form, values);
    }

    /** Looks at what is spoken. */
    void look() {
        spoken.ifPresent(speaks -> status.set(speaks.status()));
    }

    void close() {
        spoken.ifPresent(SessionDialect::close);
    }
}
