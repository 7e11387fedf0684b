package app.sockeye.ui.access.tree;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.stage.Window;

/**
 * The numbers that clients know objects by. A node has one number at a time, another one once it shows another row;
 * nodes and windows are held weakly, so there are never more numbers than nodes. JavaFX thread.
 */
public final class AccessTable {
    /** The program's number. */
    public static final int PROGRAM = 0;
    /** Numbers handed out between two looks for those whose nodes are gone. */
    private static final int SWEEP = 256;

    private record ShownId(int id, int item) {}

    private final ProgramObject program;
    private final Map<Object, ShownId> numbers = new WeakHashMap<>();
    private final Map<Integer, WeakReference<Object>> objects = new LinkedHashMap<>();
    private int last = PROGRAM;

    public AccessTable(ProgramObject program) {
        this.program = program;
    }

    public ProgramObject program() {
        return program;
    }

    /** An object's number, a new one where it has none. */
    public int idOf(AccessObject object) {
        if (object instanceof NodeObject at) {
            return idOf(at.node(), at.item());
        }
        return object instanceof WindowObject at ? idOf(at.target(), -1) : PROGRAM;
    }

    private int idOf(Object key, int item) {
        ShownId known = numbers.get(key);
        if (known != null && known.item() == item) {
            return known.id();
        }
        if (known != null) {
            objects.remove(known.id());
        }
        last++;
        numbers.put(key, new ShownId(last, item));
        objects.put(last, new WeakReference<>(key));
        if (last % SWEEP == 0) {
            objects.values().removeIf(gone -> gone.get() == null);
        }
        return last;
    }

    /** The object with a number; empty for one that is gone or shows something else. */
    public Optional<AccessObject> find(int id) {
        if (id == PROGRAM) {
            return Optional.of(program);
        }
        WeakReference<Object> held = objects.get(id);
        Object key = held == null ? null : held.get();
        if (key instanceof Window window) {
            return window.isShowing() ? Optional.of(new WindowObject(window, program)) : Optional.empty();
        }
        return key instanceof Node node
                ? Optional.of(new NodeObject(node, numbers.get(node).item(), program))
                        .filter(NodeObject::isShown)
                        .map(at -> at)
                : Optional.empty();
    }

    /** The numbers in use. */
    public List<Integer> ids() {
        return new ArrayList<>(objects.keySet());
    }

    /** How many numbers are in use. */
    public int size() {
        return objects.size();
    }
}
