package app.sockeye.ui.inspector.packet;

import app.sockeye.payload.recognise.Part;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.tree.JsonTree;
import app.sockeye.ui.inspector.tree.TreeCommands;
import app.sockeye.ui.inspector.words.PacketViewTexts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.kordamp.ikonli.feather.Feather;

/** Makes what shows a payload within a packet's view: a tree, a text or bytes. */
final class PayloadBox {
    /** Rows of a tree that are in view at most. */
    private static final int MOST_ROWS = 14;

    private static final double ROW = 21;

    private final Background background;
    private final TreeCommands commands;
    private final Consumer<Part.Content> onOpen;

    /**
     * @param commands for trees of a part of a message
     * @param onOpen shows a payload by itself
     */
    PayloadBox(Background background, TreeCommands commands, Consumer<Part.Content> onOpen) {
        this.background = background;
        this.commands = commands;
        this.onOpen = onOpen;
    }

    /** A section with a payload; it has a button that opens it by itself. */
    PacketSection section(String id, InspectedEntry in, ShownPayload payload) {
        PacketSection section = new PacketSection(id, payload.title());
        if (!payload.note().isEmpty()) {
            Label note = new Label(payload.note());
            note.getStyleClass().add("packet-meaning");
            section.withAside(note);
        }
        section.withAside(new IconButton(
                id + "-open",
                Feather.MAXIMIZE_2,
                PacketViewTexts.open(payload.title()),
                () -> onOpen.accept(new Part.Content(payload.title(), payload.carried()))));
        return section.with(node(id, in, payload));
    }

    /** The payload alone. */
    Node node(String id, InspectedEntry in, ShownPayload payload) {
        return switch (payload.look()) {
            case TREE -> tree(id, in, payload);
            case TEXT -> text(payload.text());
            case HEX -> text(payload.hex());
        };
    }

    private JsonTree tree(String id, InspectedEntry in, ShownPayload payload) {
        JsonTree tree = new JsonTree(background, span -> {}, commands);
        tree.setId(id + "-tree");
        tree.setAccessibleText(payload.title());
        tree.prefHeightProperty()
                .bind(Bindings.min(MOST_ROWS, Bindings.max(1, tree.expandedItemCountProperty()))
                        .multiply(ROW)
                        .add(2));
        tree.minHeightProperty().bind(tree.prefHeightProperty());
        followCount(tree);
        tree.show(in.opened(new Part.Content(payload.title(), payload.bytes()), payload.title()));
        return tree;
    }

    /** Has the number of rows counted at once: in a layout it would be too late for the height of this one. */
    private static <T> void followCount(TreeView<T> tree) {
        tree.rootProperty().addListener((o, before, now) -> {
            if (now != null) {
                // Of the type that the tree itself listens to, so that it hears of the change first.
                now.addEventHandler(TreeItem.<T>treeNotificationEvent(), e -> tree.getExpandedItemCount());
            }
            tree.getExpandedItemCount();
        });
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("wire", "facts-text");
        return label;
    }
}
