package app.sockeye.ui.log.pane;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.model.ScanState;
import app.sockeye.ui.log.words.LogTexts;
import app.sockeye.ui.log.words.PacketRowTexts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says why the log has no rows, and offers what to do about it. */
final class EmptyLog extends VBox {
    private static final double HEIGHT_WITH_HINT = 60;
    private static final double HEIGHT_WITH_ICON = 190;

    private final LogModel model;
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Button action = new Button();

    EmptyLog(LogModel model) {
        this.model = model;
        setId("log-empty");
        getStyleClass().add("empty-log");
        title.getStyleClass().add("heading");
        hint.getStyleClass().add("muted");
        hint.setId("log-empty-hint");
        action.setId("log-empty-action");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        parentProperty().addListener((o, before, parent) -> fit((Region) parent));
        model.dialect().hiddenProperty().addListener(o -> update());
        update();
        Visibility.fill(this, visibleProperty(), icon, title, hint, action);
    }

    /** Leaves out what would lie over the titles of the columns. */
    private void fit(Region around) {
        Visibility.when(hint, around.heightProperty().greaterThan(HEIGHT_WITH_HINT));
        Visibility.when(icon, around.heightProperty().greaterThan(HEIGHT_WITH_ICON));
    }

    /** Shows the model as it is now. */
    void update() {
        boolean empty = model.rowsProperty().get().count() == 0;
        setVisible(empty);
        if (!empty) {
            return;
        }
        ScanState scan = model.scanProperty().get();
        if (scan.filtering() && scan.all() > 0) {
            showNoHits(scan);
        } else if (model.dialect().hiddenProperty().get().all() > 0) {
            say(Feather.EYE_OFF, PacketRowTexts.ONLY_NOISE, LogTexts.NEW_ENTRIES_HINT);
            offer(
                    PacketRowTexts.SHOW_NOISE,
                    () -> model.dialect().noiseShownProperty().set(true));
        } else if (model.clearedCount() > 0) {
            say(Feather.TRASH_2, LogTexts.VIEW_CLEARED, LogTexts.NEW_ENTRIES_HINT);
            offer(LogTexts.showCleared(model.clearedCount()), model::showCleared);
        } else {
            say(Feather.RADIO, LogTexts.NO_ENTRIES, hintToConnect());
            Visibility.set(action, false);
        }
    }

    private void showNoHits(ScanState scan) {
        if (scan.ended()) {
            say(Feather.FILTER, LogTexts.NO_MATCH, LogTexts.hidden(scan.all()));
        } else {
            say(Feather.SEARCH, LogTexts.SEARCHING, LogTexts.NO_MATCH_SO_FAR);
        }
        offer(LogTexts.CLEAR_FILTER, model.filter()::clear);
    }

    private String hintToConnect() {
        String address = model.addressProperty().get();
        return address.isBlank() ? LogTexts.TYPE_ADDRESS : LogTexts.pressConnect(address);
    }

    private void say(Feather picture, String heading, String sentence) {
        icon.getChildren().setAll(Icon.of(picture));
        title.setText(VisibleText.of(heading));
        hint.setText(VisibleText.of(sentence));
    }

    private void offer(String name, Runnable command) {
        action.setText(name);
        action.setOnAction(e -> command.run());
        Visibility.set(action, true);
    }
}
