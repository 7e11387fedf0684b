package app.sockeye.ui.connection;

import app.sockeye.client.ConnectOptions;
import app.sockeye.protocol.CloseReason;
import java.util.List;

/** What the address bar asks the tab to do. */
public interface ConnectionCommands {
    void connect(ConnectOptions options);

    /** Gives up connecting. */
    void cancel();

    /** Begins the closing handshake. */
    void disconnect(CloseReason reason);

    /** Closes the socket without waiting for the peer. */
    void abort();

    /** Saves the form as the tab's profile. */
    void save();

    /** Addresses used before that contain a text, best first. */
    List<String> history(String text);

    /** Fills in what a text refers to, such as {@code ${playground}}. */
    String resolve(String text);
}
