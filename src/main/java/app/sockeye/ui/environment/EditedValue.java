package app.sockeye.ui.environment;

import app.sockeye.profile.value.NamedValue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A value as it is edited. JavaFX thread, if nothing else is said. */
final class EditedValue {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    /** What is to be written next; null for nothing. Any thread. */
    final AtomicReference<NamedValue> next = new AtomicReference<>();
    /** The value on disk; empty for none. Written by the thread that makes the changes. */
    volatile Optional<NamedValue> kept = Optional.empty();
    /** The value before the last change. Written by the thread that makes the changes. */
    private volatile Optional<NamedValue> before = Optional.empty();

    EditedValue() {}

    EditedValue(NamedValue value) {
        kept = Optional.of(value);
        name.set(value.name());
        text.set(value.text());
        enabled.set(value.enabled());
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty enabledProperty() {
        return enabled;
    }

    /** What is wrong with it, so that it is not written; empty for nothing. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    void complain(String sentence) {
        complaint.set(sentence);
    }

    /** Takes note of what is being written. On the thread that makes the changes. */
    void keep(NamedValue value) {
        before = kept;
        kept = Optional.of(value);
    }

    /** Takes note that what was to be written was not. */
    void notKept() {
        kept = before;
    }

    boolean isBlank() {
        return name.get().isBlank() && text.get().isEmpty();
    }

    /** The value as typed; only for one without a complaint. */
    NamedValue typed() {
        return new NamedValue(name.get().strip(), text.get(), enabled.get());
    }
}
