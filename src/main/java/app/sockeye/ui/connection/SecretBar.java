package app.sockeye.ui.connection;

import app.sockeye.profile.secret.SecretQuestion;
import java.util.Optional;

/** Asks below the address whether secrets may be sent to a server they were not saved for. */
final class SecretBar extends QuestionBar {
    SecretBar(ConnectionModel model) {
        super("secret-question");
        addAnswer("secret-send", ConnectionTexts.SEND_SECRETS, model.question()::sendSecrets);
        addAnswer("secret-leave-out", ConnectionTexts.LEAVE_SECRETS_OUT, model.question()::leaveSecretsOut);
        addDismissal("secret-dismiss", ConnectionTexts.DONT_CONNECT, model.question()::withdraw);
        model.question().property().addListener((o, before, now) -> show(now));
        show(model.question().property().get());
    }

    private void show(SecretQuestion question) {
        ask(Optional.ofNullable(question).map(ConnectionTexts::secretQuestion));
    }
}
