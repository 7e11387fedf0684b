package app.sockeye.ui.tab.recorded;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionSummary;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.history.SessionWords;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar above a recorded session: its address, start, size and end. */
public final class KeptBar extends VBox {
    private final HistoryTab tab;
    private final List<Node> spoken;
    /** Tells what the tab is linked with. */
    private Optional<Node> link = Optional.empty();

    private final TextField address = new TextField();
    private final Button connect = new Button(RecordedTexts.CONNECT_AGAIN, Icon.of(Feather.ZAP));
    /** In a second line where there is no room for all in one. */
    private final FlowPane chips = new FlowPane(6, 4);

    private final Notice notice = new Notice("kept-notice");

    /** @param spoken tells what is spoken and hidden */
    public KeptBar(HistoryTab tab, List<Node> spoken) {
        this.tab = tab;
        this.spoken = spoken;
        getStyleClass().add("kept-bar");
        address.setId("kept-address");
        address.setEditable(false);
        address.setAccessibleText(RecordedTexts.RECORDED_ADDRESS);
        address.getStyleClass().add("wire");
        HBox.setHgrow(address, Priority.ALWAYS);
        connect.setId("connect-again");
        connect.setMinWidth(USE_PREF_SIZE);
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(e -> tab.pressConnect());
        HBox line = new HBox(8, address, connect);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("kept-line");
        chips.setId("kept-facts");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("kept-facts");
        getChildren().setAll(line, chips, notice);
        tab.sessionProperty().addListener(o -> showSession());
        tab.toldProperty().addListener(o -> showTold());
        showSession();
        showTold();
    }

    /** Puts the focus on the button that connects again. */
    public void focusConnect() {
        connect.requestFocus();
    }

    /** Shows what links this tab with the one beside it; empty for nothing. */
    public void setLink(Optional<Node> now) {
        link = now;
        showSession();
    }

    private void showSession() {
        KeptSession session = tab.session();
        address.setText(session.url().isEmpty() ? RecordedTexts.UNKNOWN_ADDRESS : VisibleText.of(session.url()));
        connect.setDisable(session.url().isEmpty());
        List<Node> facts = new ArrayList<>();
        facts.add(chip(SessionWords.start(session), Chip.Tone.NEUTRAL, RecordedTexts.START));
        session.summary().ifPresent(summary -> addSummary(facts, summary));
        session.otherUrls()
                .forEach(url ->
                        facts.add(chip(RecordedTexts.also(url), Chip.Tone.NEUTRAL, RecordedTexts.ALSO_CONNECTED)));
        facts.add(chip(ByteSize.format(session.bytes()), Chip.Tone.NEUTRAL, RecordedTexts.onDisk(session.folder())));
        facts.addAll(spoken);
        link.ifPresent(facts::add);
        chips.getChildren().setAll(facts);
    }

    private static void addSummary(List<Node> facts, SessionSummary summary) {
        facts.add(0, chip(SessionWords.end(summary), tone(summary), RecordedTexts.END));
        facts.add(chip(Durations.brief(summary.nanos()), Chip.Tone.NEUTRAL, RecordedTexts.DURATION));
        facts.add(chip(SessionWords.counts(summary), Chip.Tone.NEUTRAL, RecordedTexts.COUNTS));
    }

    private static Chip.Tone tone(SessionSummary summary) {
        return switch (summary.state()) {
            case RECORDING -> Chip.Tone.GOOD;
            case CUT -> Chip.Tone.WARNING;
            case ENDED, PARTIAL -> Chip.Tone.NEUTRAL;
        };
    }

    private void showTold() {
        String told = tab.toldProperty().get();
        if (told.isEmpty()) {
            notice.clear();
        } else {
            notice.show(told, "");
        }
    }

    private static Chip chip(String text, Chip.Tone tone, String tooltip) {
        Chip chip = new Chip(text, tone);
        chip.setMinWidth(0);
        Tip.set(chip, chip.getText() + ". " + tooltip + ".");
        chip.setAccessibleText(chip.getText() + ". " + tooltip);
        return chip;
    }
}
