package app.sockeye.ui.connection;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.WaitingMessages;
import app.sockeye.session.reconnect.Retry;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar above the log for a connection that the user did not end: what happened, the code and reason, how long the
 * connection was open, and when the next attempt to reconnect begins. It stays until another connection opens or the
 * bar is dismissed.
 */
final class EndBar extends HBox {
    private static final double GAP = 12;
    private static final double COUNTDOWN = 2;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** The longest wait that moves on its own; the window's clock rests between the seconds of longer ones. */
    private static final long MOST_MOVING = 60 * SECOND;

    private static final int MOST_SECONDS = 120;

    private static final PseudoClass USUAL = PseudoClass.getPseudoClass("usual");

    private final ConnectionModel model;
    private final StepActions steps;
    private final HBox offers = new HBox(8);
    private final Label title = new Label();
    private final Chip code = new Chip("", Chip.Tone.BAD);
    private final Label after = new Label();
    private final Label sentence = new Label();
    private final Label keys = new Label(ConnectionTexts.RECONNECT_KEYS);
    private final Label word = new Label(ConnectionTexts.RECONNECT);
    private final Button reconnect = new Button();
    private final Chip waitingMessages = new Chip("", Chip.Tone.WARNING);
    private final Button drop = new Button(ConnectionTexts.DROP_WAITING);
    private final Button stop = new Button(ConnectionTexts.STOP_RECONNECTING);
    private final IconButton dismiss;
    /** Why there is no connection. */
    private String cause = "";
    /** The part of the wait that is left; placed by hand, so that nothing is laid out again as it shrinks. */
    private final Region countdown = new Region();

    EndBar(ConnectionModel model, StepActions steps) {
        super(GAP);
        this.model = model;
        this.steps = steps;
        setId("end-bar");
        getStyleClass().addAll("notice", "end-bar");
        setAlignment(Pos.CENTER_LEFT);
        offers.setAlignment(Pos.CENTER_LEFT);
        offers.setMinWidth(USE_PREF_SIZE);
        dismiss = new IconButton("end-dismiss", Feather.X, ConnectionTexts.DISMISS, model.outcome()::dismissEnd);
        VBox told = told();
        HBox.setHgrow(told, Priority.ALWAYS);
        dressButtons();
        countdown.setId("end-countdown");
        countdown.getStyleClass().add("countdown");
        countdown.setManaged(false);
        countdown.setMouseTransparent(true);
        model.outcome().endProperty().addListener(o -> show());
        model.outcome().retryFailureProperty().addListener(o -> show());
        model.statusProperty().addListener(o -> show());
        model.waitingProperty().addListener(o -> showWaiting());
        show();
        showWaiting();
        Node sign = Icon.of(Feather.WIFI_OFF);
        Visibility.fill(this, visibleProperty(), sign, told, offers, reconnect, drop, stop, dismiss, countdown);
    }

    private VBox told() {
        title.setId("end-title");
        title.getStyleClass().add("end-title");
        title.setMinWidth(USE_PREF_SIZE);
        code.setId("end-code");
        after.setId("end-after");
        after.getStyleClass().add("muted");
        sentence.setId("end-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        waitingMessages.setId("end-waiting");
        HBox first = new HBox(8, title, code, after, waitingMessages);
        first.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, first, sentence);
    }

    private void dressButtons() {
        keys.getStyleClass().add("caption");
        HBox face = new HBox(8, Icon.of(Feather.REFRESH_CW), word, keys);
        face.setAlignment(Pos.CENTER);
        reconnect.setId("reconnect");
        reconnect.setGraphic(face);
        reconnect.setMinWidth(USE_PREF_SIZE);
        reconnect.setOnAction(e -> reconnect());
        drop.setId("end-drop");
        drop.setOnAction(e -> model.commands().dropWaiting());
        stop.setId("reconnect-stop");
        for (Button flat : List.of(drop, stop)) {
            flat.setMinWidth(USE_PREF_SIZE);
            flat.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
        }
        Tip.set(stop, ConnectionTexts.STOP_RECONNECTING_TIP);
        stop.setAccessibleText(ConnectionTexts.STOP_RECONNECTING_TIP);
        stop.setOnAction(e -> model.commands().stopReconnecting());
    }

    private void reconnect() {
        if (model.statusProperty().get().state() == SessionState.WAITING) {
            model.commands().tryNow();
        } else {
            model.connect();
        }
    }

    /** Hides the key where there is no room for it. */
    void setRoom(Room room) {
        Visibility.set(keys, room != Room.SMALL);
    }

    /** Shows how long the wait still lasts; returns whether that changes with each pulse. */
    boolean tick() {
        Optional<Retry> waiting = waiting();
        if (!isVisible() || waiting.isEmpty()) {
            return false;
        }
        long left = Math.max(0, waiting.get().dueNanos() - System.nanoTime());
        showSentence(next(waiting.get(), left));
        placeCountdown(waiting.get(), left);
        return left < MOST_MOVING;
    }

    private Optional<Retry> waiting() {
        SessionStatus status = model.statusProperty().get();
        return status.state() == SessionState.WAITING ? status.retry() : Optional.empty();
    }

    private static String next(Retry retry, long left) {
        // The last second is counted as one, as nobody waits for none.
        long seconds = Math.max(1, (left + SECOND - 1) / SECOND);
        String wait = seconds < MOST_SECONDS ? ConnectionTexts.seconds(seconds) : Durations.clock(seconds * SECOND);
        return ConnectionTexts.reconnecting(wait, retry.attempt(), retry.most());
    }

    private void showSentence(String next) {
        String text = cause.isEmpty() || next.isEmpty() ? cause + next : cause + " " + next;
        if (!text.equals(sentence.getText())) {
            sentence.setText(text);
        }
    }

    private void placeCountdown(Retry retry, long left) {
        double part = Math.min(1, (double) left / Math.max(1, retry.delay().toNanos()));
        countdown.resizeRelocate(0, getHeight() - COUNTDOWN, Math.round(getWidth() * part), COUNTDOWN);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        waiting().ifPresent(retry -> placeCountdown(retry, Math.max(0, retry.dueNanos() - System.nanoTime())));
    }

    private void show() {
        SessionStatus status = model.statusProperty().get();
        Optional<ConnectionEnd> end = model.outcome().endProperty().get();
        Optional<ConnectFailure> failure =
                model.outcome().retryFailureProperty().get();
        Visibility.set(this, end.isPresent() || failure.isPresent());
        Visibility.set(code, end.isPresent());
        offers.getChildren().setAll(end.map(e -> steps.buttons(e.nextSteps())).orElse(List.of()));
        Visibility.set(offers, !offers.getChildren().isEmpty());
        Visibility.set(after, end.isPresent());
        end.ifPresentOrElse(this::tell, () -> {
            title.setText(ConnectionTexts.NOT_CONNECTED);
            pseudoClassStateChanged(USUAL, false);
        });
        cause = VisibleText.of(failure.map(ConnectFailure::getMessage)
                .or(() -> end.map(ConnectionEnd::sentence))
                .orElse(""));
        follow(status);
        Visibility.set(sentence, !sentence.getText().isEmpty());
        setAccessibleText(end.map(e -> title.getText() + ", " + code.getText() + ", " + after.getText())
                        .orElse(title.getText())
                + ". " + sentence.getText());
    }

    /** Tells what waits for the connection. */
    private void showWaiting() {
        WaitingMessages waits = model.waitingProperty().get();
        waitingMessages.setText(ConnectionTexts.waiting(waits.count()));
        Tip.set(waitingMessages, ConnectionTexts.waitingTip(waits));
        waitingMessages.setAccessibleText(ConnectionTexts.waitingTip(waits));
        Visibility.set(waitingMessages, waits.count() > 0);
        Visibility.set(drop, waits.count() > 0);
    }

    private void tell(ConnectionEnd end) {
        title.setText(end.title());
        code.setText(Integer.toString(end.code()));
        code.setTone(end.bad() ? Chip.Tone.BAD : Chip.Tone.NEUTRAL);
        after.setText(ConnectionTexts.after(end.after()));
        pseudoClassStateChanged(USUAL, !end.bad());
    }

    private void follow(SessionStatus status) {
        boolean waits = status.state() == SessionState.WAITING;
        showSentence(status.retry()
                .map(retry -> ConnectionTexts.reconnectingNow(retry.attempt(), retry.most()))
                .orElse(""));
        Visibility.set(stop, status.retry().isPresent());
        Visibility.set(dismiss, status.retry().isEmpty());
        word.setText(status.retry().isPresent() ? ConnectionTexts.RECONNECT_NOW : ConnectionTexts.RECONNECT);
        reconnect.setAccessibleText(word.getText() + " (" + ConnectionTexts.RECONNECT_KEYS + ")");
        // While it tries again it stays as it is, so that it keeps the focus; a press then does nothing.
        reconnect.setDisable(status.retry().isEmpty() && !status.state().canConnect());
        countdown.setVisible(waits);
        tick();
    }
}
