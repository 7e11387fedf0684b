package app.sockeye.ui.bench;

import app.sockeye.ui.common.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The bench: a line of tabs, with what the chosen one puts at its right end, over the chosen one's content. Folded, it
 * shows the line only; choosing a tab unfolds it.
 */
public final class BenchView extends BorderPane {
    /** Height of the line of tabs, in px. */
    public static final double LINE_HEIGHT = 42;
    /** Width from which a docked tab's content is shown beside another's, in px. */
    public static final double DOCKING_WIDTH = 960;

    /** Width below which the headings stand closer together, in px. */
    private static final double NARROW_WIDTH = 460;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double DOCKED_WIDTH = 340;
    private static final double GAP = 10;

    private final List<BenchTabButton> buttons = new ArrayList<>();
    private final HBox tabs = new HBox();
    private final HBox line = new HBox(GAP);
    private final BorderPane contents = new BorderPane();
    private final ReadOnlyObjectWrapper<BenchTab> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", true);

    /** A bench without tabs. */
    public BenchView() {
        setId("bench");
        getStyleClass().add("bench");
        getStylesheets().add(Theme.sheet(BenchView.class, "bench.css"));
        setAccessibleText(BenchTexts.BENCH);
        line.getStyleClass().add("bench-line");
        tabs.getStyleClass().add("bench-tabs");
        tabs.setAlignment(Pos.CENTER_LEFT);
        tabs.setMinWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE_HEIGHT);
        line.setPrefHeight(LINE_HEIGHT);
        line.setMaxHeight(LINE_HEIGHT);
        line.setAccessibleRole(AccessibleRole.TAB_PANE);
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setTop(line);
        setCenter(contents);
        widthProperty().addListener(o -> {
            pseudoClassStateChanged(NARROW, getWidth() < NARROW_WIDTH);
            place();
        });
        unfolded.addListener((o, before, now) -> {
            contents.setVisible(now);
            contents.setManaged(now);
            pseudoClassStateChanged(FOLDED, !now);
            requestLayout();
        });
    }

    /** Adds a tab at the right of those added before; the first one is chosen. */
    public void add(BenchTab tab) {
        BenchTabButton button = new BenchTabButton(tab, () -> {
            choose(tab);
            button().requestFocus();
        });
        buttons.add(button);
        tabs.getChildren().add(button);
        if (chosen.get() == null) {
            chosen.set(tab);
        }
        place();
    }

    /** The tabs whose buttons are there, in their order. */
    public List<BenchTab> tabs() {
        return buttons.stream()
                .map(BenchTabButton::tab)
                .filter(tab -> tab.shownProperty().get())
                .toList();
    }

    /** Chooses a tab, and unfolds the bench. */
    public void choose(BenchTab tab) {
        chosen.set(tab);
        unfolded.set(true);
        place();
    }

    /** The chosen tab; null before the first was added. */
    public ReadOnlyObjectProperty<BenchTab> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the content is shown, too. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** Moves the keyboard's focus into the chosen tab's content; while that is folded away, to the tab's button. */
    public void focusChosen() {
        if (unfolded.get()) {
            chosen.get().focus();
        } else {
            button().requestFocus();
        }
    }

    private BenchTabButton button() {
        return buttons.stream()
                .filter(button -> button.tab() == chosen.get())
                .findFirst()
                .orElseThrow();
    }

    private void place() {
        BenchTab tab = chosen.get();
        if (tab == null) {
            return;
        }
        buttons.forEach(button -> button.setChosen(button.tab() == tab));
        Region main = tab.content().main();
        Region aside = tab.content().aside();
        HBox.setHgrow(aside, Priority.ALWAYS);
        // It takes the room that the headings leave, down to its minimum.
        aside.setPrefWidth(0);
        aside.setMaxWidth(Double.MAX_VALUE);
        // The buttons stay in place, so that the focus stays on them.
        if (line.getChildren().size() < 2) {
            line.getChildren().setAll(tabs, aside);
        } else if (line.getChildren().get(1) != aside) {
            line.getChildren().set(1, aside);
        }
        Optional<Region> docked = getWidth() < DOCKING_WIDTH
                ? Optional.empty()
                : tab.docked().map(other -> other.content().main());
        if (contents.getCenter() != main || contents.getRight() != docked.orElse(null)) {
            contents.setRight(null);
            contents.setCenter(main);
            docked.ifPresent(other -> {
                other.setPrefWidth(DOCKED_WIDTH);
                contents.setRight(other);
            });
        }
    }

    private void onKey(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0 && event.getTarget() instanceof BenchTabButton at) {
            List<BenchTabButton> shown = buttons.stream()
                    .filter(button -> button.tab().shownProperty().get())
                    .toList();
            BenchTabButton next = shown.get(Math.floorMod(shown.indexOf(at) + step, shown.size()));
            boolean folded = !unfolded.get();
            choose(next.tab());
            unfolded.set(!folded);
            next.requestFocus();
            event.consume();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return LINE_HEIGHT + (unfolded.get() ? contents.minHeight(getWidth()) : 0);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return unfolded.get() ? Double.MAX_VALUE : LINE_HEIGHT;
    }
}
