package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Which items of an object are selected. */
@DBusInterfaceName("org.a11y.atspi.Selection")
public interface AtspiSelection extends DBusInterface {
    @DBusMemberName("GetSelectedChild")
    ObjectReference selectedChild(int index);

    @DBusMemberName("IsChildSelected")
    boolean isChildSelected(int index);

    @DBusMemberName("SelectChild")
    boolean selectChild(int index);
}
