package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteReadings;
import app.sockeye.transcript.Payload;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What the bytes at the cursor may mean, in both orders. */
final class ReadingsPane extends ScrollPane {
    private static final double HEIGHT = 190;
    /** Room for twenty digits in a narrow inspector. */
    private static final double VALUE_PERCENT = 43;

    private final GridPane grid = new GridPane();
    private final List<Label> littles = new ArrayList<>();
    private final List<Label> bigs = new ArrayList<>();

    ReadingsPane() {
        setId("hex-readings");
        setAccessibleText("The bytes at the cursor as numbers and characters");
        getStyleClass().add("readings");
        setContent(grid);
        setFitToWidth(true);
        setPrefHeight(HEIGHT);
        setMinHeight(0);
        grid.getStyleClass().add("readings-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setPercentWidth(VALUE_PERCENT);
        grid.getColumnConstraints().setAll(name, value, value);
        grid.addRow(0, new Label(), caption("little-endian"), caption("big-endian"));
        for (ByteReadings.Reading reading : ByteReadings.of(new byte[0])) {
            Label little = value();
            Label big = value();
            littles.add(little);
            bigs.add(big);
            grid.addRow(littles.size(), caption(reading.name()), little, big);
        }
    }

    /** @param payload null for none */
    void show(Payload payload, long offset) {
        List<ByteReadings.Reading> readings = ByteReadings.of(bytes(payload, offset));
        for (int i = 0; i < readings.size(); i++) {
            littles.get(i).setText(readings.get(i).little());
            bigs.get(i).setText(readings.get(i).big());
        }
    }

    private static byte[] bytes(Payload payload, long offset) {
        byte[] bytes = new byte[ByteReadings.MOST_BYTES];
        try {
            return payload == null ? new byte[0] : Arrays.copyOf(bytes, payload.read(offset, bytes, 0, bytes.length));
        } catch (UncheckedIOException | IllegalStateException e) {
            // The rows say what is the matter.
            return new byte[0];
        }
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add("wire");
        return label;
    }
}
