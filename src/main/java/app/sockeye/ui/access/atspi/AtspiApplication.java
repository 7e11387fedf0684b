package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What the program itself answers. */
@DBusInterfaceName("org.a11y.atspi.Application")
public interface AtspiApplication extends DBusInterface {
    @DBusMemberName("GetLocale")
    String locale(UInt32 category);

    @DBusMemberName("GetApplicationBusAddress")
    String busAddress();
}
