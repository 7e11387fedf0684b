package app.sockeye.ui.connection;

import app.sockeye.profile.secret.SecretQuestion;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The question that the user must answer before connecting, as secrets would be sent elsewhere. JavaFX thread. */
final class OpenQuestion {
    private final ConnectionCommands commands;
    private final ReadOnlyObjectWrapper<SecretQuestion> asked = new ReadOnlyObjectWrapper<>(this, "asked");

    OpenQuestion(ConnectionCommands commands) {
        this.commands = commands;
    }

    /** The question; null while there is none. */
    ReadOnlyObjectProperty<SecretQuestion> property() {
        return asked.getReadOnlyProperty();
    }

    void ask(SecretQuestion question) {
        asked.set(question);
    }

    /** Takes the question back, or leaves it unanswered. */
    void withdraw() {
        asked.set(null);
    }

    void sendSecrets() {
        answer(commands::sendSecrets);
    }

    void leaveSecretsOut() {
        answer(commands::leaveSecretsOut);
    }

    private void answer(Consumer<SecretQuestion> answer) {
        SecretQuestion question = asked.get();
        withdraw();
        answer.accept(question);
    }
}
