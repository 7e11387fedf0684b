package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.NodeActions;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers what can be done to an object, and does it once that is answered, as it may take as long as a dialog is open.
 */
record ActionAnswers(AccessObject object, Consumer<Runnable> later) implements AtspiAction {
    @Override
    public String actionDescription(int index) {
        return "";
    }

    @Override
    public String actionName(int index) {
        List<String> names = NodeActions.of(object);
        return index >= 0 && index < names.size() ? names.get(index) : "";
    }

    @Override
    public String localizedActionName(int index) {
        return actionName(index);
    }

    @Override
    public String keyBinding(int index) {
        return "";
    }

    @Override
    public List<ActionNames> actions() {
        return NodeActions.of(object).stream().map(ActionNames::new).toList();
    }

    @Override
    public boolean doAction(int index) {
        if (actionName(index).isEmpty()) {
            return false;
        }
        later.accept(() -> NodeActions.perform(object, index));
        return true;
    }

    @Override
    public String getObjectPath() {
        return ObjectPaths.ROOM;
    }
}
