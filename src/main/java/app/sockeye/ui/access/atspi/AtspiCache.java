package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What clients may fetch at once to keep: nothing, as rows come and go. */
@DBusInterfaceName("org.a11y.atspi.Cache")
public interface AtspiCache extends DBusInterface {
    @DBusMemberName("GetItems")
    List<CachedItem> items();
}
