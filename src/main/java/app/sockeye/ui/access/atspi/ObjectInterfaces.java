package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AtspiRole;
import app.sockeye.ui.access.tree.NodeActions;
import app.sockeye.ui.access.tree.NodeEditing;
import app.sockeye.ui.access.tree.NodeText;
import app.sockeye.ui.access.tree.NodeValue;
import app.sockeye.ui.access.tree.ProgramObject;
import java.util.ArrayList;
import java.util.List;

/** Which interfaces an object answers to. */
final class ObjectInterfaces {
    private static final String ROOM = "org.a11y.atspi.";

    private ObjectInterfaces() {}

    static List<String> of(AccessObject object) {
        List<String> interfaces = new ArrayList<>(List.of(ROOM + "Accessible"));
        if (object instanceof ProgramObject) {
            interfaces.add(ROOM + "Application");
            return interfaces;
        }
        interfaces.add(ROOM + "Component");
        if (!NodeActions.of(object).isEmpty()) {
            interfaces.add(ROOM + "Action");
        }
        if (NodeText.of(object).isPresent()) {
            interfaces.add(ROOM + "Text");
        }
        if (NodeEditing.of(object).isPresent()) {
            interfaces.add(ROOM + "EditableText");
        }
        if (NodeValue.of(object).isPresent()) {
            interfaces.add(ROOM + "Value");
        }
        if (object.role().isList() || object.role() == AtspiRole.PAGE_TAB_LIST) {
            interfaces.add(ROOM + "Selection");
        }
        return interfaces;
    }
}
