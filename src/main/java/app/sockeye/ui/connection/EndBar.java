package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar above the log for a connection that the user did not end: what happened, the code and reason, and how long
 * the connection was open. It stays until another connection opens or the bar is dismissed.
 */
final class EndBar extends HBox {
    private static final double GAP = 12;
    private static final PseudoClass USUAL = PseudoClass.getPseudoClass("usual");

    private final ConnectionModel model;
    private final Label title = new Label();
    private final Chip code = new Chip("", Chip.Tone.BAD);
    private final Label after = new Label();
    private final Label sentence = new Label();
    private final Label keys = new Label(ConnectionTexts.RECONNECT_KEYS);
    private final Button reconnect = new Button();

    EndBar(ConnectionModel model) {
        super(GAP);
        this.model = model;
        setId("end-bar");
        getStyleClass().addAll("notice", "end-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("end-title");
        title.getStyleClass().add("end-title");
        title.setMinWidth(USE_PREF_SIZE);
        code.setId("end-code");
        after.setId("end-after");
        after.getStyleClass().add("muted");
        sentence.setId("end-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox first = new HBox(8, title, code, after);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox told = new VBox(2, first, sentence);
        HBox.setHgrow(told, Priority.ALWAYS);
        keys.getStyleClass().add("caption");
        HBox face = new HBox(8, Icons.of(Feather.REFRESH_CW), new Label(ConnectionTexts.RECONNECT), keys);
        face.setAlignment(Pos.CENTER);
        reconnect.setId("reconnect");
        reconnect.setGraphic(face);
        reconnect.setMinWidth(USE_PREF_SIZE);
        reconnect.setAccessibleText(ConnectionTexts.RECONNECT + " (" + ConnectionTexts.RECONNECT_KEYS + ")");
        reconnect.setOnAction(e -> model.connect());
        IconButton dismiss =
                new IconButton("end-dismiss", Feather.X, ConnectionTexts.DISMISS, model.outcome()::dismissEnd);
        getChildren().setAll(Icons.of(Feather.WIFI_OFF), told, reconnect, dismiss);
        model.outcome().endProperty().addListener((o, before, now) -> show(now));
        model.statusProperty().addListener((o, before, now) -> follow(now.state()));
        show(model.outcome().endProperty().get());
    }

    /** Hides the key where there is no room for it. */
    void setRoom(Room room) {
        Visibility.set(keys, room != Room.SMALL);
    }

    private void show(Optional<ConnectionEnd> end) {
        Visibility.set(this, end.isPresent());
        end.ifPresent(this::tell);
        follow(model.statusProperty().get().state());
    }

    private void tell(ConnectionEnd end) {
        title.setText(end.title());
        code.setText(Integer.toString(end.code()));
        code.setTone(end.bad() ? Chip.Tone.BAD : Chip.Tone.NEUTRAL);
        after.setText(ConnectionTexts.after(end.after()));
        sentence.setText(VisibleText.of(end.sentence()));
        Visibility.set(sentence, !end.sentence().isEmpty());
        pseudoClassStateChanged(USUAL, !end.bad());
        setAccessibleText(title.getText() + ", " + code.getText() + ", " + after.getText() + ". " + sentence.getText());
    }

    private void follow(SessionState state) {
        reconnect.setDisable(!state.canConnect());
    }
}
