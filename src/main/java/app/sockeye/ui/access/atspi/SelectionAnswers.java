package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AtspiState;
import app.sockeye.ui.access.tree.NodeActions;
import java.util.List;

/** Answers which of the items shown are selected. */
record SelectionAnswers(AccessObject object, ObjectPaths paths) implements AtspiSelection {
    /** The selected items that are shown. */
    List<AccessObject> selected() {
        return object.children().stream().filter(SelectionAnswers::isSelected).toList();
    }

    private static boolean isSelected(AccessObject item) {
        return item.states().contains(AtspiState.SELECTED);
    }

    @Override
    public ObjectReference selectedChild(int index) {
        List<AccessObject> selected = selected();
        return index >= 0 && index < selected.size() ? paths.of(selected.get(index)) : paths.nothing();
    }

    @Override
    public boolean isChildSelected(int index) {
        List<AccessObject> children = object.children();
        return index >= 0 && index < children.size() && isSelected(children.get(index));
    }

    @Override
    public boolean selectChild(int index) {
        List<AccessObject> children = object.children();
        return index >= 0 && index < children.size() && NodeActions.focus(children.get(index));
    }

    @Override
    public String getObjectPath() {
        return paths.path(object).getPath();
    }
}
