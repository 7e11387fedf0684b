package app.sockeye.ui.connection;

import app.sockeye.profile.Profile;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.protocol.CloseReason;
import java.util.List;

/** What the address bar asks the tab to do. */
public interface ConnectionCommands {
    /** Connects with a profile that was checked, or asks {@link ConnectionModel#ask} first. */
    void connect(Profile profile);

    /**
     * Whether the tab's recording could go on with a profile; tells the user if not, before a connection is left for
     * it.
     */
    default boolean continuesRecording(Profile profile) {
        return true;
    }

    /** Connects with the profile in question, secrets included, and remembers that they may be sent. */
    void sendSecrets(SecretQuestion question);

    /** Connects without the secrets in question. */
    default void leaveSecretsOut(SecretQuestion question) {
        connect(question.withoutSecrets());
    }

    /** Cancels the connection attempt, or the wait for the next. */
    void cancel();

    /** Makes the attempt to reconnect that is waited for now. */
    void tryNow();

    /** Ends the attempts to reconnect. */
    void stopReconnecting();

    /** Drops the messages that wait for the connection to be opened again. */
    void dropWaiting();

    /** Begins the closing handshake. */
    void disconnect(CloseReason reason);

    /** Closes the socket without waiting for the peer. */
    void abort();

    /**
     * Takes a command of curl, wscat or websocat that was pasted into the address.
     *
     * @return whether it is one; then the form shows what it connects to
     */
    boolean paste(String text);

    /** Saves the form as the tab's profile. */
    void save(Profile profile);

    /** Earlier addresses that contain a text, the most recent first. */
    List<String> history(String text);
}
