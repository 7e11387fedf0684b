package app.sockeye.ui.log.merged;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconToggle;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A connection of the merged log: its colour, its name, its rate, and an eye that hides its rows. */
final class ConnectionChip extends HBox {
    private static final double MOST_NAME = 160;

    private final Label name = new Label();
    private final Label rate = new Label();
    private final MergedRate counted = new MergedRate();
    private long told;
    /** Held here, as the model outlives the chip. */
    private final SetChangeListener<String> onHidden;

    private MergedConnection shown;

    ConnectionChip(MergedModel model, MergedConnection connection, int number) {
        String key = connection.key();
        getStyleClass().add("connection-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        ConnectionColour.mark(this, number);
        Region square = new Region();
        square.getStyleClass().add("square");
        square.setMinSize(8, 8);
        square.setMaxSize(8, 8);
        name.setMaxWidth(MOST_NAME);
        name.getStyleClass().add("name");
        rate.getStyleClass().add("rate");
        IconToggle eye = new IconToggle("merged-eye-" + number, Feather.EYE, MergedTexts.shown(connection.name()));
        eye.getStyleClass().add("eye");
        eye.setSelected(!model.hidden().contains(key));
        eye.selectedProperty().addListener((o, before, now) -> {
            if (now) {
                model.hidden().remove(key);
            } else {
                model.hidden().add(key);
            }
        });
        onHidden = change -> eye.setSelected(!model.hidden().contains(key));
        model.hidden().addListener(new WeakSetChangeListener<>(onHidden));
        eye.selectedProperty().addListener((o, before, now) -> draw(eye, now));
        draw(eye, eye.isSelected());
        getChildren().addAll(square, name, rate, eye);
        show(connection);
    }

    /** Whether it is the chip of a connection, which has the same name. */
    boolean isOf(MergedConnection connection) {
        return connection.key().equals(shown.key()) && connection.name().equals(shown.name());
    }

    /** Shows a new transcript of the same connection. */
    void show(MergedConnection connection) {
        shown = connection;
        name.setText(connection.name());
    }

    /** Counts what came; returns whether anything did. */
    boolean count(long nanoTime) {
        long now = counted.rate(
                shown.transcript()
                        .filter(t -> !t.isClosed())
                        .map(t -> t.count())
                        .orElse(0L),
                nanoTime);
        if (now != told) {
            told = now;
            rate.setText(now == 0 ? "" : MergedTexts.rate(now));
            rate.setVisible(now > 0);
            rate.setManaged(now > 0);
        }
        return now > 0;
    }

    private void draw(IconToggle eye, boolean open) {
        eye.setGraphic(Icon.of(open ? Feather.EYE : Feather.EYE_OFF));
        name.setOpacity(open ? 1 : 0.6);
    }
}
