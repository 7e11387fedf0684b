package app.sockeye.ui.connection;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.protocol.Header;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One header of the opening handshake as it is edited. */
public final class HeaderRow {
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private final BooleanProperty secret = new SimpleBooleanProperty(this, "secret");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");

    /** An empty one. */
    public HeaderRow() {
        name.addListener((o, before, now) -> {
            // A sensitive name, such as Authorization, marks the value as secret until the user decides otherwise.
            if (Header.isSensitive(before) != Header.isSensitive(now)) {
                secret.set(Header.isSensitive(now));
            }
        });
    }

    /** One that shows a saved header. */
    public HeaderRow(ProfileHeader header) {
        this();
        name.set(header.name());
        value.set(header.value());
        enabled.set(header.enabled());
        secret.set(header.secret());
    }

    /** The header as typed. */
    public ProfileHeader header() {
        return new ProfileHeader(name.get(), value.get(), enabled.get(), secret.get());
    }

    /** Whether the header is sent. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** The header's name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The header's value, which may contain variables. */
    public StringProperty valueProperty() {
        return value;
    }

    /** Whether the value is kept out of the profile's file, and hidden on the screen. */
    public BooleanProperty secretProperty() {
        return secret;
    }

    /** Whether nothing was typed yet; such a row is not sent. */
    public boolean isBlank() {
        return name.get().isBlank() && value.get().isEmpty();
    }
}
