package app.sockeye.ui.library;

import app.sockeye.profile.BrokenProfile;
import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.profile.SavedProfile;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.StatusDot;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The content of a tree cell: a folder's heading, or name and URL with a status dot or a warning. */
final class LibraryRow extends HBox {
    private final StatusDot dot = new StatusDot();
    private final Node warning = Icons.of(Feather.ALERT_TRIANGLE);
    private final Node chevron = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(name, detail);
    private final LibraryLook look;
    private LibraryEntry entry;
    private StatusDot.Status state = StatusDot.Status.OFF;

    LibraryRow(LibraryLook look) {
        this.look = look;
        getStyleClass().add("library-row");
        setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("folder-name");
        name.getStyleClass().add("profile-name");
        detail.getStyleClass().add("caption");
        warning.getStyleClass().add("warning");
        chevron.getStyleClass().add("chevron");
        // As wide as the dot of other rows, so that the names are aligned.
        HBox.setMargin(warning, new Insets(0, -2, 0, -2));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        // Long URLs are cut off instead of making the row wider.
        lines.setMinWidth(0);
        setPrefWidth(0);
    }

    void show(LibraryEntry shown, boolean expanded) {
        entry = shown;
        if (shown instanceof ProfileFolder folder) {
            heading.setText(VisibleText.of(folder.name().toUpperCase(Locale.ROOT)));
            chevron.setVisible(!expanded);
            getChildren().setAll(heading, chevron);
            return;
        }
        name.setText(VisibleText.of(shown.name()));
        if (shown instanceof SavedProfile saved) {
            String url =
                    look.variables().masked().resolve(saved.profile().target().url());
            detail.setText(url.isEmpty() ? LibraryTexts.NO_URL : VisibleText.of(url));
            getChildren().setAll(dot, lines);
            updateState();
        } else if (shown instanceof BrokenProfile broken) {
            detail.setText(VisibleText.of(broken.sentence()));
            getChildren().setAll(warning, lines);
        }
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
        }
        String lines = name.getText() + ", " + detail.getText();
        return entry instanceof SavedProfile ? lines + ", " + dot.getAccessibleText() : lines;
    }

    /** Both lines in full, for the tooltip. */
    String whole() {
        return name.getText() + "\n" + detail.getText();
    }
}
