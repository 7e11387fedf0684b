package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Where programs tell of their keys, and who wants to know of them. */
@DBusInterfaceName("org.a11y.atspi.DeviceEventController")
public interface AtspiKeys extends DBusInterface {
    @DBusMemberName("GetKeystrokeListeners")
    List<KeyListener> listeners();

    /** Returns whether a listener takes the key. */
    @DBusMemberName("NotifyListenersSync")
    boolean tell(KeyEventData event);
}
