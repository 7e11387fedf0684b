package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.ByteReadings;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The bytes at the cursor as numbers and characters, in both byte orders. */
final class ReadingsPane extends ScrollPane {
    /** Pixels, where there is room for them. */
    static final double HEIGHT = 190;
    /** Width from which two columns of twenty digits fit, in px. */
    private static final double BOTH = 400;

    private final GridPane grid = new GridPane();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> littles = new ArrayList<>();
    private final List<Label> bigs = new ArrayList<>();

    ReadingsPane() {
        setId("hex-readings");
        setAccessibleText(PayloadTexts.READINGS);
        getStyleClass().add("readings");
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(true);
        setMinHeight(0);
        grid.getStyleClass().add("readings-grid");
        for (ByteReadings.Reading reading : ByteReadings.of(new byte[0])) {
            names.add(caption(reading.name()));
            littles.add(value());
            bigs.add(value());
        }
        layOut(false);
        widthProperty().addListener((o, before, now) -> {
            boolean beside = now.doubleValue() >= BOTH;
            if (beside != before.doubleValue() >= BOTH) {
                layOut(beside);
            }
        });
    }

    /** Both orders beside each other where there is room, else one under the other: no digit is left out. */
    private void layOut(boolean beside) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(fixed(), beside ? growing() : fixed(), growing());
        if (beside) {
            grid.addRow(0, new Label(), caption(PayloadTexts.LITTLE_ENDIAN), caption(PayloadTexts.BIG_ENDIAN));
        }
        for (int i = 0; i < names.size(); i++) {
            if (beside) {
                grid.addRow(i + 1, names.get(i), littles.get(i), bigs.get(i));
            } else {
                grid.addRow(2 * i, names.get(i), caption(PayloadTexts.LITTLE), littles.get(i));
                grid.addRow(2 * i + 1, new Label(), caption(PayloadTexts.BIG), bigs.get(i));
            }
        }
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
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
            // The rows say why they can't be read.
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
