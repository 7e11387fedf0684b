package app.sockeye.ui.composer;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/** Looks at a file again when a node or its window comes to the front: another program may have changed it. */
final class OthersChanges {
    private final Runnable look;
    private final ChangeListener<Boolean> onFocus = (o, before, focused) -> {
        if (focused) {
            look();
        }
    };
    /** The window that shows the node; null while none does. */
    private Window window;

    private OthersChanges(Runnable look) {
        this.look = look;
    }

    static void install(Node node, Runnable look) {
        OthersChanges changes = new OthersChanges(look);
        node.sceneProperty().addListener((o, before, now) -> changes.follow(now == null ? null : now.getWindow()));
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> changes.look());
    }

    private void follow(Window now) {
        if (window != null) {
            window.focusedProperty().removeListener(onFocus);
        }
        window = now;
        if (window != null) {
            window.focusedProperty().addListener(onFocus);
            look();
        }
    }

    private void look() {
        look.run();
    }
}
