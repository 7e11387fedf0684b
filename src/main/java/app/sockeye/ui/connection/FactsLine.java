package app.sockeye.ui.connection;

import app.sockeye.client.dial.Timings;
import app.sockeye.client.wire.Connection;
import app.sockeye.payload.Durations;
import app.sockeye.profile.option.LifeTable;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Enclosure;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The line under the address: state, TLS, subprotocol, extensions and duration of the connection. Facts without room
 * are in the popover of the state.
 */
final class FactsLine extends StackPane {
    private static final double MOST_WIDTH = 420;

    private final ConnectionModel model;
    private final SafetyMarks marks;
    private final FoldingBar line = new FoldingBar("facts");
    private final StateChip state = new StateChip("state", this::showAll);
    private final StateChip stateAlone = new StateChip("state-alone", this::showAll);
    private final Label duration = new Label();
    /** Tells what is spoken. */
    private Optional<Node> spoken = Optional.empty();
    /** Tells what the tab is linked with. */
    private Optional<Node> link = Optional.empty();
    /** Tells what the log hides. */
    private Optional<Node> hidden = Optional.empty();
    /** Keeps the line from being laid out again each second. */
    private final Enclosure steady = new Enclosure(duration);

    FactsLine(ConnectionModel model) {
        this.model = model;
        marks = new SafetyMarks(model);
        getStyleClass().add("facts");
        duration.setId("duration");
        duration.getStyleClass().add("muted");
        duration.setMinWidth(USE_PREF_SIZE);
        stateAlone.setVisible(false);
        getChildren().setAll(line);
        show();
    }

    /** Shows the line from {@link Room#NARROW} on, and {@link #stateAlone()} in its place below that. */
    void setRoom(Room room) {
        Visibility.set(this, room != Room.SMALL);
        stateAlone.setVisible(room == Room.SMALL);
    }

    /** The state for windows without room for the line. */
    StateChip stateAlone() {
        return stateAlone;
    }

    /** Sets what tells what is spoken, and what the log hides. */
    void setSpoken(Node chips, Node pill) {
        spoken = Optional.of(chips);
        hidden = Optional.of(pill);
        show();
    }

    /** Sets what tells what the tab is linked with. */
    void setLink(Optional<Node> now) {
        link = now;
        show();
    }

    /** Shows what is known now. */
    void show() {
        state.show(model.statusProperty().get());
        stateAlone.show(model.statusProperty().get());
        line.clear();
        line.add(state);
        link.ifPresent(chip -> line.addOptional(chip, Room.SMALL));
        chips().forEach(chip -> line.addOptional(chip, Room.SMALL));
        spoken.ifPresent(chips -> line.addOptional(chips, Room.SMALL));
        line.addSpace();
        hidden.ifPresent(line::add);
        line.add(steady);
        showDuration();
    }

    private List<Node> chips() {
        SessionStatus status = model.statusProperty().get();
        List<Node> nodes = new ArrayList<>();
        if (!status.state().canConnect()) {
            model.usedEnvironmentProperty().get().ifPresent(used -> addEnvironment(nodes, used));
        }
        addPrivacy(nodes);
        marks.of(status).forEach(nodes::add);
        if (status.state() == SessionState.OPEN || status.state() == SessionState.CLOSING) {
            status.connection().ifPresent(connection -> addFacts(nodes, connection));
        }
        return nodes;
    }

    /** Tells of a session that is in memory only, or will be. */
    private void addPrivacy(List<Node> nodes) {
        Optional<RecordedPlace> place = model.placeProperty().get();
        boolean wanted = Boolean.parseBoolean(model.option(LifeTable.PRIVATE));
        if (place.map(RecordedPlace::inMemory).orElse(wanted)) {
            boolean full = place.map(RecordedPlace::full).orElse(false);
            Chip chip = chip(
                    ConnectionTexts.isPrivate(full),
                    full ? Chip.Tone.WARNING : Chip.Tone.NEUTRAL,
                    ConnectionTexts.privacy(full));
            chip.setId("private-session");
            chip.setGraphic(Icon.of(Feather.EYE_OFF));
            nodes.add(chip);
        }
    }

    private static void addEnvironment(List<Node> nodes, UsedEnvironment used) {
        if (used.isLeft()) {
            Chip chip = chip(
                    ConnectionTexts.stillOn(used.name()),
                    used.production() ? Chip.Tone.BAD : Chip.Tone.WARNING,
                    ConnectionTexts.leftEnvironment(used.name(), used.next(), used.production()));
            chip.setId("still-on");
            chip.setGraphic(Icon.of(Feather.LAYERS));
            nodes.add(chip);
        } else if (used.production()) {
            Chip chip = chip(ConnectionTexts.PRODUCTION, Chip.Tone.BAD, ConnectionTexts.inProduction(used.name()));
            chip.setId("in-production");
            nodes.add(chip);
        }
    }

    private void showAll() {
        Label open = new Label(duration.getText().isEmpty() ? "" : ConnectionTexts.openFor(duration.getText()));
        open.getStyleClass().add("muted");
        Visibility.set(open, !open.getText().isEmpty());
        FlowPane all = new FlowPane(
                6, 6, new Label(StateWording.of(model.statusProperty().get())));
        all.getChildren().addAll(chips());
        all.setPrefWrapLength(MOST_WIDTH);
        Label timings = new Label(model.statusProperty()
                .get()
                .connection()
                .map(connection -> timings(connection.timings()))
                .orElse(""));
        timings.getStyleClass().add("caption");
        Visibility.set(timings, !timings.getText().isEmpty());
        VBox content = new VBox(8, all, open, timings);
        content.setId("all-facts");
        BarePopover popover = new BarePopover(content, Popover.ArrowLocation.TOP_LEFT);
        if (stateAlone.isVisible()) {
            // The line, which has them otherwise, can't be seen.
            link.ifPresent(all.getChildren()::add);
            spoken.ifPresent(all.getChildren()::add);
            popover.setOnHidden(e -> show());
        }
        popover.show(stateAlone.isVisible() ? stateAlone : state);
    }

    /** Updates the duration; returns false, as nothing else has to be drawn for it. */
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
                        ConnectionTexts.tls(tls.cipherSuite(), tls.applicationProtocol()))));
        connection
                .subprotocol()
                .ifPresent(name -> nodes.add(chip(name, Chip.Tone.NEUTRAL, ConnectionTexts.SUBPROTOCOL)));
        for (String extension : connection.extensions()) {
            String name = extension.split(";", 2)[0].strip();
            nodes.add(chip(name, Chip.Tone.NEUTRAL, ConnectionTexts.extension(extension)));
        }
        Timings t = connection.timings();
        nodes.add(chip(Durations.brief(t.total()), Chip.Tone.NEUTRAL, timings(t)));
    }

    private String timings(Timings t) {
        StringBuilder text = new StringBuilder(ConnectionTexts.TIME_TO_CONNECT);
        add(text, ConnectionTexts.NAME_LOOKUP, t.dns());
        add(text, ConnectionTexts.TCP, t.tcp());
        add(text, ConnectionTexts.PROXY, t.proxy());
        add(text, ConnectionTexts.TLS, t.tls());
        add(text, ConnectionTexts.UPGRADE, t.upgrade());
        add(text, ConnectionTexts.FIRST_MESSAGE, model.firstMessageProperty().get());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, long nanos) {
        if (nanos >= 0) {
            text.append('\n').append(name).append(' ').append(Durations.brief(nanos));
        }
    }

    static Chip chip(String text, Chip.Tone tone, String tooltip) {
        Chip chip = new Chip(text, tone);
        Tip.set(chip, tooltip);
        chip.setAccessibleText(chip.getText() + ". " + tooltip);
        return chip;
    }
}
