package app.sockeye.ui.library;

import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.StatusDot;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The content of a tree cell: a heading, name and URL with a status dot or a warning, a message with its shortcut, or a sequence. */
final class LibraryRow extends HBox {
    private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");
    private static final double QUARTER = 90;
    private static final int MOST_LINES = 10;
    private static final int MOST_CHARS = 500;

    private final StatusDot dot = new StatusDot();
    private final OnDemand<Node> warning = new OnDemand<>(LibraryRow::warning);
    private final OnDemand<Label> chevron;
    private final OnDemand<MessageParts> message = new OnDemand<>(MessageParts::new);
    private final OnDemand<Label> heading = new OnDemand<>(LibraryRow::heading);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(name, detail);
    private final LibraryLook look;
    private LibraryEntry entry;
    private StatusDot.Status state = StatusDot.Status.OFF;

    /** @param toggle shows or hides what is below */
    LibraryRow(LibraryLook look, Runnable toggle) {
        this.look = look;
        getStyleClass().add("library-row");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("profile-name");
        detail.getStyleClass().add("caption");
        chevron = new OnDemand<>(() -> chevron(toggle));
        HBox.setHgrow(lines, Priority.ALWAYS);
        // Long URLs are cut off instead of making the row wider.
        lines.setMinWidth(0);
        setPrefWidth(0);
    }

    private static Node warning() {
        Node warning = Icon.of(Feather.ALERT_TRIANGLE);
        warning.getStyleClass().add("warning");
        // As wide as the dot of other rows, so that the names are aligned.
        HBox.setMargin(warning, new Insets(0, -2, 0, -2));
        return warning;
    }

    private static Label heading() {
        Label heading = new Label();
        heading.getStyleClass().add("folder-name");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        return heading;
    }

    private static Label chevron(Runnable toggle) {
        Label chevron = new Label();
        chevron.getStyleClass().add("chevron");
        chevron.setGraphic(Icon.of(Feather.CHEVRON_RIGHT));
        chevron.setMinWidth(USE_PREF_SIZE);
        chevron.setOnMouseClicked(e -> {
            toggle.run();
            e.consume();
        });
        return chevron;
    }

    /** What a message or a sequence is shown with. */
    private static final class MessageParts {
        private final Icon icon = Icon.of(Feather.MESSAGE_SQUARE);
        private final Label message = new Label("", icon);
        private final Label shortcut = new Label();

        MessageParts() {
            message.getStyleClass().add("message-name");
            message.setMaxWidth(Double.MAX_VALUE);
            message.setMinWidth(0);
            HBox.setHgrow(message, Priority.ALWAYS);
            shortcut.getStyleClass().add("caption");
            shortcut.setMinWidth(USE_PREF_SIZE);
        }
    }

    /** @param hasMore whether there is something below it */
    void show(LibraryEntry shown, boolean expanded, boolean hasMore) {
        entry = shown;
        if (shown instanceof ProfileFolder || shown instanceof MessageGroup) {
            heading.get().setText(VisibleText.of(shown.name().toUpperCase(Locale.ROOT)));
            turnChevron(expanded);
            chevron.get().setVisible(hasMore || shown instanceof ProfileFolder);
            getChildren().setAll(heading.get(), chevron.get());
            return;
        } else if (shown instanceof MessageEntry saved) {
            int digit = saved.message().shortcut();
            showMessage(MessageIcon.of(saved.message()), saved.name(), digit == 0 ? "" : LibraryTexts.shortcut(digit));
            return;
        } else if (shown instanceof SequenceEntry saved) {
            showMessage(Feather.LIST, saved.name(), "");
            return;
        }
        name.setText(VisibleText.of(shown.name()));
        if (shown instanceof SavedProfile saved) {
            String url =
                    look.variables().masked().resolve(saved.profile().target().url());
            detail.setText(url.isEmpty() ? LibraryTexts.NO_URL : VisibleText.of(url));
            getChildren().setAll(dot, lines);
            if (hasMore) {
                turnChevron(expanded);
                chevron.get().setVisible(true);
                getChildren().add(chevron.get());
            }
            updateState();
        } else if (shown instanceof BrokenProfile broken) {
            detail.setText(VisibleText.of(broken.sentence()));
            getChildren().setAll(warning.get(), lines);
        }
    }

    private void showMessage(Feather sign, String title, String keys) {
        MessageParts parts = message.get();
        parts.icon.show(sign);
        parts.message.setText(VisibleText.of(title));
        parts.shortcut.setText(keys);
        getChildren().setAll(parts.message, parts.shortcut);
    }

    private void turnChevron(boolean expanded) {
        chevron.get().pseudoClassStateChanged(EXPANDED, expanded);
        chevron.get().setRotate(expanded ? QUARTER : 0);
    }

    /** Shows a field in place of the name. */
    void edit(Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field);
    }

    /** Updates the connection's state; returns whether it changed. */
    boolean updateState() {
        if (!(entry instanceof SavedProfile saved)) {
            return false;
        }
        StatusDot.Status now = look.state().apply(saved.profile().id());
        if (now == state) {
            return false;
        }
        state = now;
        dot.setStatus(now);
        return true;
    }

    /** The row's text for a screen reader. */
    String said() {
        if (entry instanceof ProfileFolder folder) {
            return LibraryTexts.folder(folder.name());
        } else if (entry instanceof MessageGroup group) {
            return LibraryTexts.group(group.name());
        } else if (entry instanceof MessageEntry saved) {
            return LibraryTexts.message(
                    saved.name(),
                    MessageIcon.kind(saved.message()),
                    message.get().shortcut.getText());
        } else if (entry instanceof SequenceEntry saved) {
            return LibraryTexts.sequence(saved.name(), saved.sequence().steps().size());
        }
        String lines = name.getText() + ", " + detail.getText();
        return entry instanceof SavedProfile ? lines + ", " + dot.getAccessibleText() : lines;
    }

    /** Both lines in full, for the tooltip. */
    String whole() {
        if (entry instanceof MessageEntry saved) {
            return message.get().message.getText() + paragraph(saved.message().notes());
        }
        if (entry instanceof SequenceEntry saved) {
            return message.get().message.getText()
                    + "\n"
                    + LibraryTexts.steps(saved.sequence().steps().size());
        }
        String description = entry instanceof SavedProfile saved ? saved.description() : "";
        return name.getText() + "\n" + detail.getText() + paragraph(description);
    }

    /** The beginning of a text in lines of their own; nothing for no text. */
    private static String paragraph(String text) {
        String head =
                text.strip().lines().limit(MOST_LINES).map(VisibleText::of).collect(Collectors.joining("\n"));
        int length = Math.min(MOST_CHARS, head.codePointCount(0, head.length()));
        return head.isEmpty() ? "" : "\n" + head.substring(0, head.offsetByCodePoints(0, length));
    }
}
