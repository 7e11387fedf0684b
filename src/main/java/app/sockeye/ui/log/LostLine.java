package app.sockeye.ui.log;

import app.sockeye.payload.Durations;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line below the rows while a lost connection is waited for: since when nothing is received. */
final class LostLine extends HBox {
    private static final int MOST_SECONDS = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ObjectProperty<Optional<Instant>> since = new SimpleObjectProperty<>(this, "since", Optional.empty());
    private final Label text = new Label("", Icon.of(Feather.WIFI_OFF));

    LostLine(LogModel model) {
        setId("log-lost");
        getStyleClass().add("lost-line");
        setAlignment(Pos.CENTER);
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(text);
        since.addListener(o -> show());
        model.onPulse(() -> {
            tick();
            return false;
        });
        show();
    }

    /** Since when nothing is received; empty while there is a connection, or none is expected. */
    ObjectProperty<Optional<Instant>> sinceProperty() {
        return since;
    }

    private void show() {
        Visibility.set(this, since.get().isPresent());
        tick();
    }

    private void tick() {
        Optional<Instant> lost = since.get();
        if (lost.isPresent()) {
            long seconds =
                    Math.max(0, Duration.between(lost.get(), Instant.now()).toSeconds());
            String words = LogTexts.nothingSince(
                    TIME.withZone(ZoneId.systemDefault()).format(lost.get()),
                    seconds < MOST_SECONDS
                            ? LogTexts.seconds(seconds)
                            : Durations.clock(TimeUnit.SECONDS.toNanos(seconds)));
            if (!words.equals(text.getText())) {
                text.setText(words);
            }
        }
    }
}
