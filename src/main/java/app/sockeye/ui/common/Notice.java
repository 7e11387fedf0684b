package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.keyboard.TabLeaves;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An inline message in the window: one sentence, what to do next, details folded under it. Hidden while empty. */
public final class Notice extends VBox {
    private static final int DETAIL_ROWS = 8;
    private static final int DETAIL_ROWS_IN_SMALL = 2;

    private final Label sentence = new Label();
    private final Hyperlink more = new Hyperlink(CommonTexts.DETAILS);
    private final Hyperlink link = new Hyperlink();
    private final Button action = new Button();
    private final FlowPane offers = new FlowPane(8, 6);
    private final TextArea details = new TextArea();
    private int mostRows = DETAIL_ROWS;
    private Runnable onDismiss = () -> {};

    /** @param id the prefix of the ids of its parts */
    public Notice(String id) {
        setId(id);
        getStyleClass().add("notice");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        details.setEditable(false);
        TabLeaves.from(details);
        details.setId(id + "-details");
        details.setAccessibleText(CommonTexts.DETAILS);
        details.setWrapText(true);
        details.getStyleClass().add("wire");
        more.setMinWidth(Region.USE_PREF_SIZE);
        link.setId(id + "-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        action.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(e -> fold(details.isVisible()));
        action.getStyleClass().add("small");
        IconButton dismiss = new IconButton(id + "-dismiss", Feather.X, CommonTexts.DISMISS, this::dismiss);
        HBox line = new HBox(8, Icons.of(Feather.ALERT_CIRCLE), sentence, more, link, action, dismiss);
        line.setAlignment(Pos.CENTER_LEFT);
        offers.getStyleClass().add("offers");
        clear();
        Visibility.fill(this, visibleProperty(), line, offers, details);
    }

    /** Shows a sentence; {@code folded} may be empty. */
    public void show(String text, String folded) {
        show(text, folded, "", () -> {});
    }

    /** Shows a sentence with a button that does something about it and hides this. */
    public void show(String text, String folded, String actionName, Runnable onAction) {
        Visibility.set(this, true);
        sentence.setText(VisibleText.of(text));
        setAccessibleText(sentence.getText());
        details.setText(folded.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        showRows();
        Visibility.set(more, !folded.isEmpty());
        Visibility.set(link, false);
        offer(List.of());
        action.setText(actionName);
        Visibility.set(action, !actionName.isEmpty());
        action.setOnAction(e -> {
            clear();
            onAction.run();
        });
        fold(true);
    }

    /** Limits the height of the details in a small window, so that they scroll and the log keeps some rows. */
    public void setRoom(Room room) {
        mostRows = room == Room.SMALL ? DETAIL_ROWS_IN_SMALL : DETAIL_ROWS;
        showRows();
    }

    private void showRows() {
        details.setPrefRowCount((int) Math.min(details.getText().lines().count(), mostRows));
    }

    /** Unfolds the details. */
    public void unfold() {
        fold(details.getText().isEmpty());
    }

    /** Adds a link to the message shown; following it keeps the message. */
    public void link(String name, Runnable onLink) {
        link.setText(name);
        link.setOnAction(e -> onLink.run());
        Visibility.set(link, true);
    }

    /** Adds buttons below the sentence shown, in place of those that are there; pressing one keeps the message. */
    public void offer(List<? extends Button> buttons) {
        offers.getChildren().setAll(buttons);
        Visibility.set(offers, !buttons.isEmpty());
    }

    /** Sets what is called when the user dismisses the message. */
    public void setOnDismiss(Runnable action) {
        onDismiss = action;
    }

    /** Hides the message. */
    public void clear() {
        Visibility.set(this, false);
    }

    /** The sentence shown; empty while there is none. */
    public String text() {
        return isVisible() ? sentence.getText() : "";
    }

    private void dismiss() {
        clear();
        onDismiss.run();
    }

    private void fold(boolean folded) {
        Visibility.set(details, !folded);
        more.setText(folded ? CommonTexts.DETAILS : CommonTexts.HIDE_DETAILS);
    }
}
