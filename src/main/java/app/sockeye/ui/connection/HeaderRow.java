package app.sockeye.ui.connection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One header of the opening handshake as it is edited. */
public final class HeaderRow {
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");

    public HeaderRow() {}

    public HeaderRow(boolean enabled, String name, String value) {
        this.enabled.set(enabled);
        this.name.set(name);
        this.value.set(value);
    }

    /** Whether it is sent. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty valueProperty() {
        return value;
    }

    /** Whether nothing was typed yet: such a row is never sent. */
    public boolean isBlank() {
        return name.get().isBlank() && value.get().isEmpty();
    }
}
