package app.sockeye.ui.access.tree;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What was last seen of an object, to find what changed. The items of a list aren't kept, as they come and go. */
record KnownFacts(String name, String description, Set<AtspiState> states, List<AccessObject> children) {
    static KnownFacts of(AccessObject object) {
        return new KnownFacts(
                object.name(),
                object.description(),
                object.states(),
                object.role().isList() ? List.of() : object.children());
    }

    /** These facts as they were before a state came. */
    KnownFacts without(AtspiState state) {
        Set<AtspiState> before = EnumSet.copyOf(states);
        before.remove(state);
        return new KnownFacts(name, description, before, children);
    }

    /** Tells what is other than before; returns whether anything is. */
    boolean tell(KnownFacts before, AccessObject object, Consumer<AccessEvent> told) {
        if (equals(before)) {
            return false;
        }
        if (!name.equals(before.name)) {
            told.accept(AccessEvent.property(object, "accessible-name", name));
        }
        if (!description.equals(before.description)) {
            told.accept(AccessEvent.property(object, "accessible-description", description));
        }
        // The focus and the active window are told by those who follow them.
        Set<AtspiState> changed = EnumSet.complementOf(EnumSet.of(AtspiState.FOCUSED, AtspiState.ACTIVE));
        changed.removeIf(state -> states.contains(state) == before.states.contains(state));
        changed.forEach(state -> told.accept(AccessEvent.state(object, state, states.contains(state))));
        tellChildren(before.children, object, told);
        return true;
    }

    private void tellChildren(List<AccessObject> before, AccessObject object, Consumer<AccessEvent> told) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!children.contains(before.get(i))) {
                told.accept(AccessEvent.child(object, false, i, before.get(i)));
            }
        }
        for (int i = 0; i < children.size(); i++) {
            if (!before.contains(children.get(i))) {
                told.accept(AccessEvent.child(object, true, i, children.get(i)));
            }
        }
    }
}
