package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.keyboard.TabLeaves;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

    private final OnDemand<Parts> parts;
    private int mostRows = DETAIL_ROWS;
    private Runnable onDismiss = () -> {};

    /** @param id the prefix of the ids of its parts */
    public Notice(String id) {
        setId(id);
        getStyleClass().add("notice");
        parts = new OnDemand<>(() -> new Parts(id));
        clear();
        Visibility.fill(this, visibleProperty(), () -> parts.get().inOrder());
    }

    /** Shows a sentence; {@code folded} may be empty. */
    public void show(String text, String folded) {
        show(text, folded, "", () -> {});
    }

    /** Shows a sentence with a button that does something about it and hides this. */
    public void show(String text, String folded, String actionName, Runnable onAction) {
        Visibility.set(this, true);
        Parts shown = parts.get();
        shown.sentence.setText(VisibleText.of(text));
        setAccessibleText(shown.sentence.getText());
        shown.details.setText(folded.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        showRows();
        Visibility.set(shown.more, !folded.isEmpty());
        Visibility.set(shown.link, false);
        offer(List.of());
        shown.action.setText(actionName);
        Visibility.set(shown.action, !actionName.isEmpty());
        shown.action.setOnAction(e -> {
            clear();
            onAction.run();
        });
        shown.fold(true);
    }

    /** Limits the height of the details in a small window, so that they scroll and the log keeps some rows. */
    public void setRoom(Room room) {
        mostRows = room == Room.SMALL ? DETAIL_ROWS_IN_SMALL : DETAIL_ROWS;
        showRows();
    }

    private void showRows() {
        parts.made()
                .ifPresent(made -> made.details.setPrefRowCount(
                        (int) Math.min(made.details.getText().lines().count(), mostRows)));
    }

    /** Unfolds the details. */
    public void unfold() {
        Parts shown = parts.get();
        shown.fold(shown.details.getText().isEmpty());
    }

    /** Adds a link to the message shown; following it keeps the message. */
    public void link(String name, Runnable onLink) {
        Hyperlink link = parts.get().link;
        link.setText(name);
        link.setOnAction(e -> onLink.run());
        Visibility.set(link, true);
    }

    /** Adds buttons below the sentence shown, in place of those that are there; pressing one keeps the message. */
    public void offer(List<? extends Button> buttons) {
        FlowPane offers = parts.get().offers;
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
        return isVisible() ? parts.get().sentence.getText() : "";
    }

    private void dismiss() {
        clear();
        onDismiss.run();
    }

    /** What a message is shown with. */
    private final class Parts {
        private final Label sentence = new Label();
        private final Hyperlink more = new Hyperlink(CommonTexts.DETAILS);
        private final Hyperlink link = new Hyperlink();
        private final Button action = new Button();
        private final FlowPane offers = new FlowPane(8, 6);
        private final TextArea details = new TextArea();
        private final HBox line;

        Parts(String id) {
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
            IconButton dismiss = new IconButton(id + "-dismiss", Feather.X, CommonTexts.DISMISS, Notice.this::dismiss);
            line = new HBox(8, Icon.of(Feather.ALERT_CIRCLE), sentence, more, link, action, dismiss);
            line.setAlignment(Pos.CENTER_LEFT);
            offers.getStyleClass().add("offers");
        }

        List<Node> inOrder() {
            return List.of(line, offers, details);
        }

        void fold(boolean folded) {
            Visibility.set(details, !folded);
            more.setText(folded ? CommonTexts.DETAILS : CommonTexts.HIDE_DETAILS);
        }
    }
}
