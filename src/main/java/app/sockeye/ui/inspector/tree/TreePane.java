package app.sockeye.ui.inspector.tree;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.hex.HexPane;
import app.sockeye.ui.inspector.words.PayloadTexts;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The JSON tree with the payload's bytes under it, which can be folded away. The selected value's bytes are highlighted. */
public final class TreePane extends BorderPane implements AspectPane {
    private static final double TREE_SHARE = 0.7;

    private final HexPane hex = new HexPane("inspector-tree-hex");
    private final JsonTree tree;
    private final SplitPane split = new SplitPane();
    private final BorderPane hexBox = new BorderPane(hex);
    private final StackPane treeBox;
    private final IconButton fold;
    private final BooleanProperty hexShown;
    private double share = TREE_SHARE;
    /** Whether the inspector is too low for the bytes under the tree. */
    private boolean low;

    /** @param hexShown whether the bytes are shown; set when the user folds them */
    public TreePane(Background background, BooleanProperty hexShown, TreeCommands commands) {
        this.hexShown = hexShown;
        tree = new JsonTree(background, hex::reveal, commands);
        Label note = tree.note();
        note.getStyleClass().addAll("muted", "pane-note");
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        treeBox = new StackPane(tree, note);
        fold = new IconButton("tree-hex-fold", Feather.CHEVRON_DOWN, "", () -> hexShown.set(!hexShown.get()));
        split.setOrientation(Orientation.VERTICAL);
        setTop(new TreeBar(tree));
        setCenter(split);
        hexShown.addListener((o, before, now) -> arrange());
        arrange();
    }

    /** Leaves the bytes out where the inspector lies below the log. */
    public void setRoom(Room room) {
        low = room == Room.NARROW || room == Room.MEDIUM;
        arrange();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        tree.show(what);
        hex.show(what);
    }

    @Override
    public void clear() {
        tree.clear();
        hex.clear();
    }

    /** The tree itself. */
    public JsonTree tree() {
        return tree;
    }

    private HBox header() {
        Label caption = new Label(PayloadTexts.HEX_CAPTION);
        caption.getStyleClass().add("caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(caption, space, fold);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("hex-header");
        return header;
    }

    private void arrange() {
        boolean hexShown = this.hexShown.get() && !low;
        if (!split.getDividers().isEmpty()) {
            share = split.getDividerPositions()[0];
        }
        fold.setName(hexShown ? PayloadTexts.HIDE_BYTES : PayloadTexts.SHOW_BYTES);
        fold.setRotate(hexShown ? 0 : 180);
        if (hexShown) {
            setBottom(null);
            hexBox.setTop(header());
            split.getItems().setAll(treeBox, hexBox);
            split.setDividerPositions(share);
        } else {
            split.getItems().setAll(treeBox);
            setBottom(low ? null : header());
        }
    }
}
