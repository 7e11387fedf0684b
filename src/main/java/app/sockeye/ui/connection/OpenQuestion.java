package app.sockeye.ui.connection;

import app.sockeye.profile.secret.SecretQuestion;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The question that the user must answer before connecting, as secrets would be sent elsewhere. JavaFX thread. */
final class OpenQuestion {
    private final ConnectionCommands commands;
    private final Runnable unanswered;
    private final ReadOnlyObjectWrapper<SecretQuestion> asked = new ReadOnlyObjectWrapper<>(this, "asked");

    /** @param unanswered called when a question is taken back or left unanswered */
    OpenQuestion(ConnectionCommands commands, Runnable unanswered) {
        this.commands = commands;
        this.unanswered = unanswered;
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
        if (asked.get() != null) {
            asked.set(null);
            unanswered.run();
        }
    }

    void sendSecrets() {
        answer(commands::sendSecrets);
    }

    void leaveSecretsOut() {
        answer(commands::leaveSecretsOut);
    }

    private void answer(Consumer<SecretQuestion> answer) {
        SecretQuestion question = asked.get();
        asked.set(null);
        answer.accept(question);
    }
}
