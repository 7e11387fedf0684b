package app.sockeye.ui;

import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.tab.CentreView;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Keeps the keyboard's focus in the middle of the window while its tabs come and go: where it was in a tab, or in the
 * same region of a tab that had none yet. The toolkit would put it on the first button of the window. JavaFX thread.
 */
final class TabFocus {
    private final Map<CentreView, WeakReference<Node>> last = new WeakHashMap<>();
    private Optional<CentreView> front = Optional.empty();
    /** The region that the focus was in when its tab went; empty when it was elsewhere. */
    private Optional<Class<?>> region = Optional.empty();

    /** Notes where the focus is; called before the tab in front goes. */
    void leave(Scene scene) {
        Node focused = scene.getFocusOwner();
        // Without a tab in between, as when one is closed, what was noted still holds.
        front.ifPresent(view -> {
            region = view.stops().stream()
                    .map(RegionWalk.Stop::region)
                    .filter(stop -> isIn(focused, stop))
                    .<Class<?>>map(Node::getClass)
                    .findFirst();
            if (region.isPresent()) {
                last.put(view, new WeakReference<>(focused));
            }
        });
    }

    /** Puts the focus into a tab that has come to the front, if it was in the one before. */
    void enter(Optional<CentreView> shown) {
        front = shown;
        if (region.isPresent()) {
            shown.ifPresent(this::focus);
        }
    }

    private void focus(CentreView view) {
        Node before = last.getOrDefault(view, new WeakReference<>(null)).get();
        Optional<RegionWalk.Stop> same = view.stops().stream()
                .filter(stop -> stop.region().getClass() == region.orElseThrow())
                .filter(stop -> canFocus(stop.region()))
                .findFirst();
        if (before != null && canFocus(before) && before.isFocusTraversable()) {
            before.requestFocus();
        } else if (same.isPresent()) {
            same.get().focus().run();
        } else {
            view.focusRows();
        }
    }

    private static boolean canFocus(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean isIn(Node node, Node region) {
        Node at = node;
        while (at != null && at != region) {
            at = at.getParent();
        }
        return at != null;
    }
}
