package app.sockeye.ui.connection;

import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileTransport;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user typed about a connection, right or wrong: {@link FormReader} turns it into a profile or complaints. */
public final class ConnectionForm {
    private final StringProperty url = new SimpleStringProperty(this, "url", "");
    private final ObservableList<HeaderRow> headers = FXCollections.observableArrayList(row ->
            new Observable[] {row.enabledProperty(), row.secretProperty(), row.nameProperty(), row.valueProperty()});
    private final StringProperty subprotocols = new SimpleStringProperty(this, "subprotocols", "");
    private final BooleanProperty compression = new SimpleBooleanProperty(this, "compression");
    private final BooleanProperty verifyTls = new SimpleBooleanProperty(this, "verifyTls", true);
    private final StringProperty connectTimeout = new SimpleStringProperty(this, "connectTimeout", "");
    private final StringProperty handshakeTimeout = new SimpleStringProperty(this, "handshakeTimeout", "");
    private final StringProperty closeTimeout = new SimpleStringProperty(this, "closeTimeout", "");
    private final StringProperty maxMessageSize = new SimpleStringProperty(this, "maxMessageSize", "");

    /** Shows a saved connection. */
    void show(Profile profile) {
        url.set(profile.target().url());
        headers.setAll(profile.request().headers().stream().map(HeaderRow::new).toList());
        subprotocols.set(String.join(", ", profile.request().subprotocols()));
        show(profile.transport());
    }

    private void show(ProfileTransport transport) {
        compression.set(transport.compression().offered());
        verifyTls.set(transport.tls().verify());
        TimeoutOptions timeouts = transport.timeouts();
        connectTimeout.set(Long.toString(timeouts.connect().toMillis()));
        handshakeTimeout.set(Long.toString(timeouts.handshake().toMillis()));
        closeTimeout.set(Long.toString(timeouts.close().toMillis()));
        maxMessageSize.set(Long.toString(transport.limits().messageBytes()));
    }

    /** The address, which may contain variables. */
    public StringProperty urlProperty() {
        return url;
    }

    /** The headers; the list also reports changes inside its rows. */
    public ObservableList<HeaderRow> headers() {
        return headers;
    }

    /** Offered subprotocols, separated by commas. */
    public StringProperty subprotocolsProperty() {
        return subprotocols;
    }

    /** Whether permessage-deflate is offered. */
    public BooleanProperty compressionProperty() {
        return compression;
    }

    /** Whether the server's certificate and host name are verified. */
    public BooleanProperty verifyTlsProperty() {
        return verifyTls;
    }

    /** Timeout of name lookup, TCP and TLS, each, in ms. */
    public StringProperty connectTimeoutProperty() {
        return connectTimeout;
    }

    /** Timeout of the opening handshake, in ms. */
    public StringProperty handshakeTimeoutProperty() {
        return handshakeTimeout;
    }

    /** Timeout of the closing handshake, in ms. */
    public StringProperty closeTimeoutProperty() {
        return closeTimeout;
    }

    /** Largest message to receive, in bytes; 0 for no limit. */
    public StringProperty maxMessageSizeProperty() {
        return maxMessageSize;
    }

    /** All properties, for listeners that recompute from the whole form. */
    public Observable[] everything() {
        return new Observable[] {
            url,
            headers,
            subprotocols,
            compression,
            verifyTls,
            connectTimeout,
            handshakeTimeout,
            closeTimeout,
            maxMessageSize
        };
    }
}
