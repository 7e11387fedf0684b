package app.sockeye.ui.tab;

import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.log.bar.DialectChips;
import app.sockeye.ui.log.bar.NoisePill;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.recorded.KeptBar;
import app.sockeye.ui.tab.recorded.RecordedTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The view of a recorded session's tab: what it is, its log, and why nothing can be sent. */
final class HistoryTabView extends TabView {
    private final HistoryTab tab;
    private final KeptBar bar;

    HistoryTabView(HistoryTab tab, Workbench bench, PayloadSaver saver, MessageDesk messages, TabLayout layout) {
        super(tab, bench, saver, messages, layout);
        this.tab = tab;
        DialectModel dialect = tab.record().log().dialect();
        bar = new KeptBar(tab, List.of(new DialectChips(dialect), new NoisePill(dialect)));
        withInspectorBelow();
        setTop(bar);
        setBottom(readOnly());
        tab.stateProperty().addListener(o -> showState());
        showState();
    }

    @Override
    public HistoryTab tab() {
        return tab;
    }

    @Override
    public void setLink(Optional<Node> link) {
        bar.setLink(link);
    }

    @Override
    public List<RegionWalk.Stop> stops() {
        return List.of(
                new RegionWalk.Stop(bar, bar::focusConnect),
                new RegionWalk.Stop(log(), log()::focusRows),
                new RegionWalk.Stop(inspector(), () -> RegionWalk.focusFirst(inspector())));
    }

    private void showState() {
        switch (tab.stateProperty().get()) {
            case OPENING -> setCenter(sentence(RecordedTexts.OPENING));
            case OPEN -> setCenter(split());
            case EMPTY -> setCenter(sentence(RecordedTexts.EMPTY));
            case FAILED -> setCenter(sentence(RecordedTexts.NOTHING_TO_SHOW));
        }
    }

    private static VBox sentence(String text) {
        Label label = new Label(text);
        label.setId("kept-sentence");
        label.getStyleClass().add("muted");
        VBox box = new VBox(label);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Label readOnly() {
        Label label = new Label(RecordedTexts.READ_ONLY);
        label.setId("kept-read-only");
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("kept-read-only", "muted");
        return label;
    }
}
