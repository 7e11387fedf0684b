package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Changes the text of a field. */
@DBusInterfaceName("org.a11y.atspi.EditableText")
public interface AtspiEditableText extends DBusInterface {
    @DBusMemberName("SetTextContents")
    boolean replaceAll(String text);

    @DBusMemberName("InsertText")
    boolean insert(int place, String text, int length);

    @DBusMemberName("CopyText")
    void copy(int start, int end);

    @DBusMemberName("CutText")
    boolean cut(int start, int end);

    @DBusMemberName("DeleteText")
    boolean delete(int start, int end);

    @DBusMemberName("PasteText")
    boolean paste(int place);
}
