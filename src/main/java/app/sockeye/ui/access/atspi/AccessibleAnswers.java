package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AtspiState;
import app.sockeye.ui.access.tree.NodeRelations;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;

/** Answers what an object is. */
record AccessibleAnswers(AccessObject object, ObjectPaths paths) implements AtspiAccessible {
    private static final long LOW = 0xFFFF_FFFFL;

    /** A set of states as two numbers of 32 bits. */
    static List<UInt32> words(long states) {
        return List.of(new UInt32(states & LOW), new UInt32(states >>> Integer.SIZE));
    }

    @Override
    public ObjectReference childAtIndex(int index) {
        List<AccessObject> children = object.children();
        return index >= 0 && index < children.size() ? paths.of(children.get(index)) : paths.nothing();
    }

    @Override
    public List<ObjectReference> children() {
        return paths.of(object.children());
    }

    @Override
    public int indexInParent() {
        return object.index();
    }

    @Override
    public List<Relation> relations() {
        return NodeRelations.of(object).entrySet().stream()
                .map(told -> new Relation(new UInt32(told.getKey().number()), List.of(paths.of(told.getValue()))))
                .toList();
    }

    @Override
    public UInt32 role() {
        return new UInt32(object.role().number());
    }

    @Override
    public String roleName() {
        return object.role().spoken();
    }

    @Override
    public String localizedRoleName() {
        return roleName();
    }

    @Override
    public List<UInt32> state() {
        return words(AtspiState.bits(object.states()));
    }

    @Override
    public Map<String, String> attributes() {
        return object.attributes();
    }

    @Override
    public ObjectReference application() {
        return paths.program();
    }

    @Override
    public List<String> interfaces() {
        return ObjectInterfaces.of(object);
    }

    @Override
    public String getObjectPath() {
        return paths.path(object).getPath();
    }
}
