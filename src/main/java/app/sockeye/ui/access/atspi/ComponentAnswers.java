package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AtspiRole;
import app.sockeye.ui.access.tree.NodeActions;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.freedesktop.dbus.types.UInt32;

/** Answers where an object is. Places are counted from the screen's corner, the window's or that of what is around. */
record ComponentAnswers(AccessObject object, ObjectPaths paths) implements AtspiComponent {
    private static final int FROM_WINDOW = 1;
    private static final int FROM_PARENT = 2;
    /** Numbers of AT-SPI's {@code AtspiComponentLayer}. */
    private static final int LAYER_WIDGET = 3;

    private static final int LAYER_POPUP = 5;
    private static final int LAYER_WINDOW = 7;

    @Override
    public boolean contains(int x, int y, UInt32 origin) {
        return object.bounds().contains(point(x, y, origin));
    }

    @Override
    public ObjectReference accessibleAtPoint(int x, int y, UInt32 origin) {
        return paths.of(deepest(object, point(x, y, origin)));
    }

    private static Optional<AccessObject> deepest(AccessObject from, Bounds point) {
        if (!from.bounds().contains(point)) {
            return Optional.empty();
        }
        List<AccessObject> children = from.children();
        // The last one is drawn over the others.
        for (int i = children.size() - 1; i >= 0; i--) {
            Optional<AccessObject> found = deepest(children.get(i), point);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.of(from);
    }

    @Override
    public Extents extents(UInt32 origin) {
        Bounds bounds = object.bounds();
        Bounds corner = corner(origin);
        return new Extents(new BoundingBox(
                bounds.getMinX() - corner.getMinX(),
                bounds.getMinY() - corner.getMinY(),
                bounds.getWidth(),
                bounds.getHeight()));
    }

    private Bounds point(int x, int y, UInt32 origin) {
        Bounds corner = corner(origin);
        return new BoundingBox(x + corner.getMinX(), y + corner.getMinY(), 0, 0);
    }

    private Bounds corner(UInt32 origin) {
        Optional<? extends AccessObject> from =
                switch (origin.intValue()) {
                    case FROM_WINDOW -> object.window();
                    case FROM_PARENT -> object.parent();
                    default -> Optional.empty();
                };
        return from.map(AccessObject::bounds).orElse(AccessObject.NOWHERE);
    }

    @Override
    public Two<Integer, Integer> position(UInt32 origin) {
        return extents(origin).position();
    }

    @Override
    public Two<Integer, Integer> size() {
        return new Extents(object.bounds()).size();
    }

    @Override
    public UInt32 layer() {
        AtspiRole role = object.role();
        boolean top = role == AtspiRole.FRAME || role == AtspiRole.DIALOG || role == AtspiRole.WINDOW;
        return new UInt32(top ? LAYER_WINDOW : role == AtspiRole.POPUP_MENU ? LAYER_POPUP : LAYER_WIDGET);
    }

    @Override
    public short stackOrder() {
        return -1;
    }

    @Override
    public boolean grabFocus() {
        return NodeActions.focus(object);
    }

    @Override
    public double alpha() {
        return 1;
    }

    @Override
    public String getObjectPath() {
        return paths.path(object).getPath();
    }
}
