package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Where programs make themselves known. */
@DBusInterfaceName("org.a11y.atspi.Socket")
public interface AtspiSocket extends DBusInterface {
    @DBusMemberName("Embed")
    ObjectReference embed(ObjectReference program);

    @DBusMemberName("Unembed")
    void unembed(ObjectReference program);
}
