package app.sockeye.ui.connection;

import app.sockeye.client.Connection;
import app.sockeye.client.Timings;
import app.sockeye.payload.Durations;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.Chip;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** The line under the address: state, TLS, subprotocol, extensions, and how long the connection lasts. */
final class FactsLine extends HBox {
    private final ConnectionModel model;
    private final HBox chips = new HBox(6);
    private final Label duration = new Label();

    FactsLine(ConnectionModel model) {
        this.model = model;
        getStyleClass().add("facts");
        setAlignment(Pos.CENTER_LEFT);
        chips.setAlignment(Pos.CENTER_LEFT);
        duration.setId("duration");
        duration.getStyleClass().add("muted");
        duration.setMinWidth(USE_PREF_SIZE);
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(chips, space, duration);
        show();
    }

    /** Rebuilds the chips from the model. */
    void show() {
        SessionStatus status = model.statusProperty().get();
        List<Node> nodes = new ArrayList<>();
        Chip state = new Chip(model.stateText(), tone(status.state()));
        state.setId("state");
        nodes.add(state);
        switch (model.security()) {
            case PLAIN -> nodes.add(chip("Not encrypted", Chip.Tone.WARNING, Security.PLAIN.sentence()));
            case UNVERIFIED -> nodes.add(chip("TLS not verified", Chip.Tone.BAD, Security.UNVERIFIED.sentence()));
            default -> {}
        }
        if (status.state() == SessionState.OPEN || status.state() == SessionState.CLOSING) {
            status.connection().ifPresent(connection -> addFacts(nodes, connection));
        }
        chips.getChildren().setAll(nodes);
        showDuration();
    }

    /** Brings the duration up to date; returns that nothing will follow from that. */
    boolean showDuration() {
        SessionStatus status = model.statusProperty().get();
        long from = status.openedNanos();
        if (from == 0) {
            duration.setText("");
            return false;
        }
        long to = status.endedNanos() == 0 ? System.nanoTime() : status.endedNanos();
        duration.setText(Durations.clock(to - from));
        return false;
    }

    private void addFacts(List<Node> nodes, Connection connection) {
        connection
                .tls()
                .ifPresent(tls -> nodes.add(chip(
                        tls.protocol().replace("TLSv", "TLS "),
                        Chip.Tone.NEUTRAL,
                        "Cipher suite " + tls.cipherSuite())));
        connection.subprotocol().ifPresent(name -> nodes.add(chip(name, Chip.Tone.NEUTRAL, "Subprotocol")));
        for (String extension : connection.extensions()) {
            String name = extension.split(";", 2)[0].strip();
            nodes.add(chip(name, Chip.Tone.NEUTRAL, "Extension agreed on: " + extension));
        }
        Timings t = connection.timings();
        nodes.add(chip(Durations.brief(t.total()), Chip.Tone.NEUTRAL, timings(t)));
    }

    private String timings(Timings t) {
        StringBuilder text = new StringBuilder("Time to connect");
        add(text, "Look-up", t.dns());
        add(text, "TCP", t.tcp());
        add(text, "TLS", t.tls());
        add(text, "Upgrade", t.upgrade());
        add(text, "First message after", model.firstMessageProperty().get());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, long nanos) {
        if (nanos >= 0) {
            text.append('\n').append(name).append(' ').append(Durations.brief(nanos));
        }
    }

    private static Chip.Tone tone(SessionState state) {
        return switch (state) {
            case OPEN -> Chip.Tone.GOOD;
            case CONNECTING, CLOSING -> Chip.Tone.WARNING;
            case FAILED -> Chip.Tone.BAD;
            case IDLE, CLOSED -> Chip.Tone.NEUTRAL;
        };
    }

    private static Chip chip(String text, Chip.Tone tone, String tooltip) {
        Chip chip = new Chip(text, tone);
        chip.setTooltip(new Tooltip(tooltip));
        chip.setAccessibleText(text + ". " + tooltip);
        return chip;
    }
}
