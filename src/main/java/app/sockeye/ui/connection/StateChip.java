package app.sockeye.ui.connection;

import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Tip;
import javafx.scene.control.Button;

/** The state of the connection as a chip; a click shows all facts about the connection. */
final class StateChip extends Button {
    StateChip(String id, Runnable showAll) {
        setId(id);
        getStyleClass().setAll("chip", "state-chip");
        setMinWidth(USE_PREF_SIZE);
        Tip.set(this, ConnectionTexts.SHOW_DETAILS);
        setOnAction(e -> showAll.run());
    }

    void show(SessionStatus status) {
        String text = StateWording.of(status);
        setText(text);
        setAccessibleText(ConnectionTexts.state(text));
        Chip.setTone(this, tone(status));
    }

    private static Chip.Tone tone(SessionStatus status) {
        return switch (status.state()) {
            case OPEN -> Chip.Tone.GOOD;
            case CONNECTING, CLOSING -> Chip.Tone.WARNING;
            case FAILED, WAITING -> Chip.Tone.BAD;
            case CLOSED ->
                ConnectionEnd.of(status).map(ConnectionEnd::bad).orElse(false) ? Chip.Tone.BAD : Chip.Tone.NEUTRAL;
            case IDLE -> Chip.Tone.NEUTRAL;
        };
    }
}
