package app.sockeye.ui;

import app.sockeye.files.Reason;
import app.sockeye.history.KeptLimits;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.settings.RetentionSettings;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Sets a limit for the recorded sessions. A limit that would delete sessions takes effect only after confirmation. */
final class KeptLimitSlider extends VBox {
    private static final double LEAST_EXPONENT = 7;
    private static final double MOST_EXPONENT = 12;
    private static final double GAP = 6;

    private final SettingsFile settings;
    private final SessionStore sessions;
    private final Executor background;
    private final Limit limit;
    private final Label told = muted();
    private final Slider slider;
    private final Label question = muted();
    private final Button delete = new Button(WindowTexts.DELETE_SESSIONS);
    private final Button keep = new Button(WindowTexts.KEEP_SESSIONS);
    private final VBox asking = new VBox(GAP, question, new HBox(GAP, delete, keep));
    /** The limit that is being confirmed, in bytes. */
    private long wished;

    /**
     * A limit as the settings hold it.
     *
     * @param id of the slider
     * @param of what the limit is for, in words
     */
    record Limit(
            String id,
            String of,
            ToLongFunction<RetentionSettings> get,
            BiFunction<RetentionSettings, Long, RetentionSettings> set) {}

    KeptLimitSlider(Limit limit, SettingsFile settings, SessionStore sessions, Executor background) {
        this.limit = limit;
        this.settings = settings;
        this.sessions = sessions;
        this.background = background;
        slider = new Slider(LEAST_EXPONENT, MOST_EXPONENT, exponent(now()));
        slider.setId(limit.id());
        slider.setAccessibleText(WindowTexts.diskSpace(limit.of()));
        // The scale is logarithmic, as useful limits range from megabytes to terabytes.
        slider.valueProperty()
                .addListener((o, before, value) ->
                        wish(Math.round(Math.pow(10, Math.round(value.doubleValue() * 3) / 3.0))));
        question.setId(limit.id() + "-question");
        delete.setId(limit.id() + "-delete");
        delete.getStyleClass().add("small");
        delete.setOnAction(e -> apply());
        keep.setId(limit.id() + "-keep");
        keep.getStyleClass().add("small");
        keep.setOnAction(e -> slider.setValue(exponent(now())));
        Visibility.set(asking, false);
        tell(now());
        getChildren().setAll(told, slider, asking);
    }

    private long now() {
        return limit.get().applyAsLong(settings.get().retention());
    }

    private static double exponent(long bytes) {
        return Math.log10(Math.max(1, bytes));
    }

    private void wish(long bytes) {
        if (bytes == wished && asking.isVisible()) {
            return;
        }
        wished = bytes;
        tell(bytes);
        Visibility.set(asking, false);
        if (bytes >= now()) {
            apply();
            return;
        }
        RetentionSettings then = limit.set().apply(settings.get().retention(), bytes);
        background.execute(() -> {
            try {
                List<KeptSession> beyond = sessions.beyond(new KeptLimits(then.profileBytes(), then.totalBytes()));
                UiPulse.later(() -> answer(bytes, beyond));
            } catch (IOException e) {
                // Without the list it is unknown what would be deleted, so the limit is not changed.
                UiPulse.later(() -> ask(bytes, WindowTexts.notListed(Reason.of(e))));
            }
        });
    }

    private void answer(long bytes, List<KeptSession> beyond) {
        if (beyond.isEmpty() && bytes == wished) {
            apply();
        } else {
            long size = beyond.stream().mapToLong(KeptSession::bytes).sum();
            ask(bytes, WindowTexts.wouldDelete(beyond.size(), size, now()));
        }
    }

    private void ask(long bytes, String sentence) {
        if (bytes == wished) {
            question.setText(sentence);
            Visibility.set(asking, true);
        }
    }

    private void apply() {
        long before = now();
        Visibility.set(asking, false);
        settings.update(s -> s.with(limit.set().apply(s.retention(), wished)));
        if (wished < before) {
            background.execute(sessions::removeBeyondLimits);
        }
    }

    private void tell(long bytes) {
        told.setText(WindowTexts.upTo(bytes, limit.of()));
    }

    private static Label muted() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
