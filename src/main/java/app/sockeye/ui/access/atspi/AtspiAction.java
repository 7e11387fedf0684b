package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What can be done to an object. */
@DBusInterfaceName("org.a11y.atspi.Action")
public interface AtspiAction extends DBusInterface {
    @DBusMemberName("GetDescription")
    String actionDescription(int index);

    @DBusMemberName("GetName")
    String actionName(int index);

    @DBusMemberName("GetLocalizedName")
    String localizedActionName(int index);

    @DBusMemberName("GetKeyBinding")
    String keyBinding(int index);

    @DBusMemberName("GetActions")
    List<ActionNames> actions();

    @DBusMemberName("DoAction")
    boolean doAction(int index);
}
