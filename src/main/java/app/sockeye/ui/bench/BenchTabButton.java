package app.sockeye.ui.bench;

import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The button of a tab of the bench. Only the chosen one is reached by the Tab key; arrow keys go to the others. */
final class BenchTabButton extends ToggleButton {
    private static final double MOST_WIDTH = 190;

    private final BenchTab tab;

    /** @param choose called when the button is pressed, also where its tab is chosen already */
    BenchTabButton(BenchTab tab, Runnable choose) {
        this.tab = tab;
        setId("bench-tab-" + tab.id());
        getStyleClass().setAll("bench-tab");
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setMaxWidth(MOST_WIDTH);
        setMnemonicParsing(false);
        Visibility.when(this, tab.shownProperty());
        textProperty().bind(tab.headingProperty());
        Tip.follow(this, tab.headingProperty());
        StatusDot dot = new StatusDot();
        dot.setStatus(StatusDot.Status.OPEN);
        dot.setAccessibleText(BenchTexts.RUNNING);
        Visibility.when(dot, tab.runningProperty());
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.textProperty().bind(tab.badgeProperty());
        Visibility.when(badge, tab.badgeProperty().isNotEmpty());
        HBox marks = new HBox(6, dot, badge);
        marks.getStyleClass().add("marks");
        marks.setAlignment(Pos.CENTER_LEFT);
        Visibility.when(marks, dot.visibleProperty().or(badge.visibleProperty()));
        graphicProperty()
                .bind(Bindings.when(marks.visibleProperty()).then(marks).otherwise((HBox) null));
        setContentDisplay(ContentDisplay.RIGHT);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken, tab.headingProperty(), tab.badgeProperty(), tab.runningProperty()));
        setOnAction(e -> choose.run());
    }

    BenchTab tab() {
        return tab;
    }

    void setChosen(boolean chosen) {
        setSelected(chosen);
        setFocusTraversable(chosen);
    }

    private String spoken() {
        String badge = tab.badgeProperty().get();
        return tab.headingProperty().get()
                + (badge.isEmpty() ? "" : ", " + badge)
                + (tab.runningProperty().get() ? ", " + BenchTexts.RUNNING : "");
    }
}
