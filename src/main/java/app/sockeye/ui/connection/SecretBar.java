package app.sockeye.ui.connection;

import app.sockeye.profile.SecretQuestion;
import java.util.Optional;

/** Asks below the address whether secrets may be sent to a server they were not saved for. */
final class SecretBar extends QuestionBar {
    SecretBar(ConnectionModel model) {
        super("secret-question");
        addAnswer("secret-send", ConnectionTexts.SEND_SECRETS, model::sendSecrets);
        addAnswer("secret-leave-out", ConnectionTexts.LEAVE_SECRETS_OUT, model::leaveSecretsOut);
        addDismissal("secret-dismiss", ConnectionTexts.DONT_CONNECT, model::dismissQuestion);
        model.questionProperty().addListener((o, before, now) -> show(now));
        show(model.questionProperty().get());
    }

    private void show(SecretQuestion question) {
        ask(Optional.ofNullable(question).map(ConnectionTexts::secretQuestion));
    }
}
