package app.sockeye.ui.layout;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Moves the keyboard's focus from one shown region of the window to another. */
public final class RegionWalk {
    private RegionWalk() {}

    /**
     * A region that the focus can move to.
     *
     * @param focus moves the focus to the most useful control of the region
     */
    public record Stop(Node region, Runnable focus) {}

    /** Moves the focus by a number of regions, wrapping around; hidden regions are skipped. */
    public static void step(List<Stop> stops, int places) {
        List<Stop> shown = stops.stream().filter(stop -> isShown(stop.region)).toList();
        if (!shown.isEmpty()) {
            int at = 0;
            while (at < shown.size() && !hasFocus(shown.get(at).region)) {
                at++;
            }
            boolean nowhere = at == shown.size();
            int from = nowhere && places > 0 ? -1 : at;
            shown.get(Math.floorMod(from + places, shown.size())).focus.run();
        }
    }

    /** Focuses the first control in a region. */
    public static void focusFirst(Parent region) {
        first(region).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a region or control is in a scene, and nothing around it is hidden. */
    public static boolean isShown(Node region) {
        for (Node node = region; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return region.getScene() != null;
    }

    private static boolean hasFocus(Node region) {
        Node node = region.getScene().getFocusOwner();
        while (node != null && node != region) {
            node = node.getParent();
        }
        return node != null;
    }
}
