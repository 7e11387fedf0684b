package app.sockeye.ui.connection;

import app.sockeye.profile.SecretQuestion;
import java.util.List;
import java.util.Optional;

/** Asks, under the address, whether secrets may go to a server they were not kept for. Hidden while nothing is asked. */
final class SecretBar extends QuestionBar {
    SecretBar(ConnectionModel model) {
        super("secret-question");
        addAnswer("secret-send", "Send and remember", model::sendSecrets);
        addAnswer("secret-leave-out", "Connect without", model::leaveSecretsOut);
        addDismissal("secret-dismiss", "Don't connect", model::dismissQuestion);
        model.questionProperty().addListener((o, before, now) -> show(now));
        show(model.questionProperty().get());
    }

    private void show(SecretQuestion question) {
        ask(Optional.ofNullable(question).map(SecretBar::text));
    }

    static String text(SecretQuestion question) {
        List<String> headers = question.headers();
        String names = String.join(", ", headers);
        String kept = question.keptFor().isEmpty()
                ? "It is not known which server " + names + (headers.size() == 1 ? " is for." : " are for.")
                : names + (headers.size() == 1 ? " is for " : " are for ") + String.join(" and ", question.keptFor())
                        + ", but this connection now goes elsewhere.";
        return kept + " Send " + (headers.size() == 1 ? "it" : "them") + " to " + question.server() + "?";
    }
}
