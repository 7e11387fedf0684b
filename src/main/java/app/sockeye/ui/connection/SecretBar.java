package app.sockeye.ui.connection;

import app.sockeye.profile.SecretQuestion;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Asks, under the address, whether secrets may go to a server they were not kept for. Hidden while nothing is asked. */
final class SecretBar extends HBox {
    private static final double GAP = 8;

    private final Label sentence = new Label();

    SecretBar(ConnectionModel model) {
        super(GAP);
        setId("secret-question");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("secret-question-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Icons.of(Feather.ALERT_TRIANGLE),
                        sentence,
                        button("secret-send", "Send and remember", model::sendSecrets),
                        button("secret-leave-out", "Connect without", model::leaveSecretsOut),
                        new IconButton("secret-dismiss", Feather.X, "Don't connect", model::dismissQuestion));
        model.questionProperty().addListener((o, before, now) -> show(now));
        show(model.questionProperty().get());
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(SecretQuestion question) {
        Shown.set(this, question != null);
        if (question != null) {
            sentence.setText(text(question));
            setAccessibleText(sentence.getText());
        }
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
