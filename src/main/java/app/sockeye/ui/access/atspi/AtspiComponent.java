package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** Where an object is on the screen. */
@DBusInterfaceName("org.a11y.atspi.Component")
public interface AtspiComponent extends DBusInterface {
    @DBusMemberName("Contains")
    boolean contains(int x, int y, UInt32 origin);

    @DBusMemberName("GetAccessibleAtPoint")
    ObjectReference accessibleAtPoint(int x, int y, UInt32 origin);

    @DBusMemberName("GetExtents")
    Extents extents(UInt32 origin);

    @DBusMemberName("GetPosition")
    Two<Integer, Integer> position(UInt32 origin);

    @DBusMemberName("GetSize")
    Two<Integer, Integer> size();

    @DBusMemberName("GetLayer")
    UInt32 layer();

    @DBusMemberName("GetMDIZOrder")
    short stackOrder();

    @DBusMemberName("GrabFocus")
    boolean grabFocus();

    @DBusMemberName("GetAlpha")
    double alpha();
}
