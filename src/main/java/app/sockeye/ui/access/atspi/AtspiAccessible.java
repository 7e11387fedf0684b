package app.sockeye.ui.access.atspi;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What each object answers: what it is and what is in it. */
@DBusInterfaceName("org.a11y.atspi.Accessible")
public interface AtspiAccessible extends DBusInterface {
    @DBusMemberName("GetChildAtIndex")
    ObjectReference childAtIndex(int index);

    @DBusMemberName("GetChildren")
    List<ObjectReference> children();

    @DBusMemberName("GetIndexInParent")
    int indexInParent();

    @DBusMemberName("GetRelationSet")
    List<Relation> relations();

    @DBusMemberName("GetRole")
    UInt32 role();

    @DBusMemberName("GetRoleName")
    String roleName();

    @DBusMemberName("GetLocalizedRoleName")
    String localizedRoleName();

    @DBusMemberName("GetState")
    List<UInt32> state();

    @DBusMemberName("GetAttributes")
    Map<String, String> attributes();

    @DBusMemberName("GetApplication")
    ObjectReference application();

    @DBusMemberName("GetInterfaces")
    List<String> interfaces();
}
