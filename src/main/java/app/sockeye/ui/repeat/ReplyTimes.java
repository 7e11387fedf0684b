package app.sockeye.ui.repeat;

import app.sockeye.transcript.statistics.Spread;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The time to the reply: its percentiles, each of which shows the slow ones in the log. */
final class ReplyTimes extends VBox {
    private static final double GAP = 6;
    private static final int COLUMNS = 3;
    private static final double ALL = 100;

    private final RepeatModel model;
    private final Label matching = new Label();
    private final Label empty = new Label(RepeatTexts.NO_REPLIES);
    private final GridPane grid = new GridPane();
    private final List<Shown> shown = new ArrayList<>();
    private final Supplier<String> idPath;

    /** A percentile and where it is shown. */
    private record Shown(Hyperlink link, ToLongFunction<Spread> nanos) {}

    /** @param idPath where the id stands by which replies are matched */
    ReplyTimes(RepeatModel model, Supplier<String> idPath) {
        super(GAP);
        this.model = model;
        this.idPath = idPath;
        getStyleClass().add("reply-times");
        Label title = new Label(RepeatTexts.TIME_TO_REPLY);
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        matching.setId("repeat-matching");
        matching.getStyleClass().add("caption");
        HBox head = new HBox(GAP, title, matching);
        head.setAlignment(Pos.BASELINE_LEFT);
        empty.getStyleClass().add("caption");
        empty.setWrapText(true);
        grid.getStyleClass().add("percentiles");
        add(RepeatTexts.MEDIAN, 50);
        add(RepeatTexts.NINETY, 90);
        add(RepeatTexts.NINETY_NINE, 99);
        add(RepeatTexts.HIGHEST, 99.9);
        add(RepeatTexts.LONGEST, "longest", ALL, Spread::max);
        add(RepeatTexts.SHORTEST, "shortest", 0, Spread::min);
        getChildren().setAll(head, empty, grid);
        model.figuresProperty().addListener((o, before, now) -> show(now));
        show(model.figuresProperty().get());
    }

    private void add(String name, double percent) {
        add(name, Double.toString(percent).replace(".0", "").replace('.', '-'), percent, spread -> spread.at(percent));
    }

    private void add(String name, String id, double percent, ToLongFunction<Spread> nanos) {
        Label caption = new Label(name);
        caption.getStyleClass().add("caption");
        Hyperlink link = new Hyperlink();
        link.setId("repeat-time-" + id);
        link.getStyleClass().addAll("wire", "link");
        link.setAccessibleHelp(RepeatTexts.slower(name));
        link.setOnAction(e -> model.showSlower(percent));
        int place = shown.size();
        grid.add(new VBox(caption, link), place % COLUMNS, place / COLUMNS);
        shown.add(new Shown(link, nanos));
    }

    private void show(Optional<RepeatFigures> figures) {
        Optional<Spread> times = figures.map(f -> f.replies().times()).filter(spread -> spread.count() > 0);
        Visibility.set(empty, times.isEmpty());
        Visibility.set(grid, times.isPresent());
        matching.setText(figures.map(f -> RepeatTexts.matched(f.replies().matching(), idPath.get()))
                .orElse(""));
        Tip.set(
                matching,
                figures.map(f -> RepeatTexts.matchedInFull(f.replies().matching(), idPath.get()))
                        .orElse(""));
        times.ifPresent(spread -> shown.forEach(each -> {
            each.link.setText(RepeatTexts.duration(each.nanos.applyAsLong(spread)));
            each.link.setVisited(false);
        }));
    }
}
