package app.sockeye.ui.library;

import app.sockeye.profile.BrokenProfile;
import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.profile.SavedProfile;
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

/** What a cell of the tree shows of an entry: a folder's heading, or name and URL with a dot or a warning. */
final class LibraryRow extends HBox {
    private final StatusDot dot = new StatusDot();
    private final Node warning = Icons.of(Feather.ALERT_TRIANGLE);
    private final Node chevron = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(name, detail);
    private final LibraryLook look;

    LibraryRow(LibraryLook look) {
        this.look = look;
        getStyleClass().add("library-row");
        setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("folder-name");
        name.getStyleClass().add("profile-name");
        detail.getStyleClass().add("caption");
        warning.getStyleClass().add("warning");
        chevron.getStyleClass().add("chevron");
        // As wide as the dot of other rows, so that names stand below each other.
        HBox.setMargin(warning, new Insets(0, -2, 0, -2));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        // Long URLs are cut, they do not make the row wider.
        lines.setMinWidth(0);
        setPrefWidth(0);
    }

    /** Shows an entry; returns what a screen reader says. */
    String show(LibraryEntry entry, boolean expanded) {
        if (entry instanceof ProfileFolder folder) {
            heading.setText(folder.name().toUpperCase(Locale.ROOT));
            chevron.setVisible(!expanded);
            getChildren().setAll(heading, chevron);
            return folder.name() + ", folder";
        }
        name.setText(entry.name());
        if (entry instanceof SavedProfile saved) {
            String url = look.variables().resolve(saved.profile().url());
            detail.setText(url.isEmpty() ? "no URL yet" : url);
            getChildren().setAll(dot, lines);
        } else if (entry instanceof BrokenProfile broken) {
            detail.setText(broken.sentence());
            getChildren().setAll(warning, lines);
        }
        return entry.name() + ", " + detail.getText();
    }

    /** Shows a field in the name's place. */
    void edit(Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field);
    }

    /** Looks at the connection's state again; whether it changed. */
    boolean updateState(LibraryEntry entry) {
        if (!(entry instanceof SavedProfile saved)) {
            return false;
        }
        String before = dot.getAccessibleText();
        dot.setStatus(look.state().apply(saved.profile().id()));
        return !dot.getAccessibleText().equals(before);
    }

    /** What the dot says. */
    String stateText() {
        return dot.getAccessibleText();
    }
}
