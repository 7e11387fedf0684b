package app.sockeye.ui.access.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/**
 * Something that assistive technology can tell of: the program, a window or a node. A view of it that reads what is
 * there now; two are equal if they stand for the same.
 */
public sealed interface AccessObject permits ProgramObject, WindowObject, NodeObject {
    /** Nothing on the screen. */
    Bounds NOWHERE = new BoundingBox(0, 0, 0, 0);

    AtspiRole role();

    /** Its name in words; empty without one. */
    String name();

    /** What else there is to tell, such as a tooltip; empty for nothing. */
    default String description() {
        return "";
    }

    Set<AtspiState> states();

    /** What it is in; empty for the program, which is in the desktop, and for what is shown no longer. */
    Optional<AccessObject> parent();

    /** What is shown in it, in the order it is read. */
    List<AccessObject> children();

    /** Its place on the screen, in the screen's own pixels. */
    Bounds bounds();

    /** Further facts by name, as clients know them. */
    default Map<String, String> attributes() {
        return Map.of();
    }

    /** The window it is in, if it is in one. */
    default Optional<WindowObject> window() {
        return Optional.empty();
    }

    /** Its place among its siblings; -1 without any. */
    default int index() {
        return parent().map(parent -> parent.children().indexOf(this)).orElse(-1);
    }
}
