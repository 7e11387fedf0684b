package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Converts a window's position and size to keys of a JSON object, and back. */
final class BoundsShape {
    private BoundsShape() {}

    /** What an object tells; empty where it would not give a visible window. */
    static Optional<WindowLayout.Bounds> read(ObjectNode tree) throws BrokenFileException {
        double width = Fields.decimal(tree, "width", 0);
        double height = Fields.decimal(tree, "height", 0);
        boolean usable = width > 0 && SettingsShape.isLength(width) && height > 0 && SettingsShape.isLength(height);
        return usable
                ? Optional.of(new WindowLayout.Bounds(
                        Fields.decimal(tree, "x", 0), Fields.decimal(tree, "y", 0), width, height))
                : Optional.empty();
    }

    static void print(WindowLayout.Bounds bounds, ObjectNode tree) {
        tree.put("x", bounds.x());
        tree.put("y", bounds.y());
        tree.put("width", bounds.width());
        tree.put("height", bounds.height());
    }
}
