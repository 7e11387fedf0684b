package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The number of an object; it has properties only. */
@DBusInterfaceName("org.a11y.atspi.Value")
public interface AtspiValue extends DBusInterface {}
