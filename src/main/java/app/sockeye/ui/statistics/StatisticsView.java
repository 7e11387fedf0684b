package app.sockeye.ui.statistics;

import app.sockeye.session.BackPressure;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.bar.SegmentedBar;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A tab's statistics; it counts only while it is in a window and visible. */
public final class StatisticsView extends VBox {
    private final StatisticsModel model;
    private final TrafficCards traffic;
    private final CardGrid grid;
    private final Chip state = new Chip("", Chip.Tone.NEUTRAL);
    private final Label sentence = new Label();

    public StatisticsView(StatisticsModel model, StatisticsCommands commands) {
        this.model = model;
        setId("statistics");
        getStyleClass().add("statistics");
        getStylesheets().add(Theme.sheet(StatisticsView.class, "statistics.css"));
        StatisticsExport export = new StatisticsExport(commands, model::countedSession);
        NameTable names = new NameTable(model, commands);
        ValueList values = new ValueList(model, commands);
        traffic = new TrafficCards(model, export);
        grid = new CardGrid(
                traffic.cards(),
                new Card("statistics-values", StatisticsTexts.VALUES_CARD, values, values::csv, export),
                new Card("statistics-names", StatisticsTexts.NAMES_CARD, names, names::csv, export));
        model.namesProperty().addListener((o, before, now) -> grid.showWide(NameTable.isWorthShowing(now)));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(export), scroll);
        bind();
    }

    private HBox head(StatisticsExport export) {
        SegmentedBar<StatisticsScope> counted = new SegmentedBar<>(
                "statistics-counted",
                StatisticsTexts.COUNTED_ENTRIES,
                List.of(StatisticsScope.values()),
                StatisticsScope::label);
        counted.valueProperty().bindBidirectional(model.countedProperty());
        counted.setMinWidth(USE_PREF_SIZE);
        sentence.setId("statistics-back-pressure");
        Label progress = new Label();
        progress.setId("statistics-progress");
        progress.getStyleClass().add("muted");
        progress.setMinWidth(USE_PREF_SIZE);
        progress.textProperty().bind(model.progressProperty());
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton[] button = new IconButton[1];
        button[0] = new IconButton(
                "statistics-export", Feather.DOWNLOAD, StatisticsTexts.COPY_OR_SAVE_ALL, () -> export.menu(
                                "statistics", grid, this::csv)
                        .show(button[0], Side.BOTTOM, 0, 4));
        HBox head = new HBox(8, counted, state, sentence, space, progress, button[0]);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    private void bind() {
        model.backPressureProperty().addListener((o, before, now) -> show(now));
        show(model.backPressureProperty().get());
        visibleProperty().addListener((o, before, now) -> activate());
        sceneProperty().addListener((o, before, now) -> activate());
        activate();
    }

    private void activate() {
        model.activeProperty().set(getScene() != null && isVisible());
    }

    private void show(BackPressure now) {
        sentence.setText(now.sentence());
        Tip.set(sentence, now.sentence());
        state.setText(
                switch (now.state()) {
                    case UNKNOWN -> StatisticsTexts.READING;
                    case KEEPS_UP -> StatisticsTexts.KEEPS_UP;
                    case BUSY -> StatisticsTexts.BUSY;
                    case SLOWING -> StatisticsTexts.SLOWING;
                });
        state.setTone(
                switch (now.state()) {
                    case UNKNOWN -> Chip.Tone.NEUTRAL;
                    case KEEPS_UP -> Chip.Tone.GOOD;
                    case BUSY -> Chip.Tone.WARNING;
                    case SLOWING -> Chip.Tone.BAD;
                });
    }

    /** All tables as CSV, each below its name. */
    private String csv() {
        return grid.all().stream()
                .map(card -> card.name() + "\r\n" + card.csv())
                .collect(Collectors.joining("\r\n"));
    }
}
