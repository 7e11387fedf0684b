package app.sockeye.ui.access.atspi;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** The text of a field to write in. */
@DBusInterfaceName("org.a11y.atspi.Text")
public interface AtspiText extends DBusInterface {
    @DBusMemberName("GetText")
    String text(int start, int end);

    @DBusMemberName("GetStringAtOffset")
    Three<String, Integer, Integer> stringAt(int offset, UInt32 granularity);

    @DBusMemberName("GetTextAtOffset")
    Three<String, Integer, Integer> textAt(int offset, UInt32 boundary);

    @DBusMemberName("GetTextBeforeOffset")
    Three<String, Integer, Integer> textBefore(int offset, UInt32 boundary);

    @DBusMemberName("GetTextAfterOffset")
    Three<String, Integer, Integer> textAfter(int offset, UInt32 boundary);

    @DBusMemberName("GetCharacterAtOffset")
    int characterAt(int offset);

    @DBusMemberName("SetCaretOffset")
    boolean moveCaret(int offset);

    @DBusMemberName("GetNSelections")
    int selectionCount();

    @DBusMemberName("GetSelection")
    Two<Integer, Integer> selection(int index);

    @DBusMemberName("SetSelection")
    boolean select(int index, int start, int end);

    @DBusMemberName("AddSelection")
    boolean addSelection(int start, int end);

    @DBusMemberName("RemoveSelection")
    boolean removeSelection(int index);

    @DBusMemberName("GetAttributeRun")
    Three<Map<String, String>, Integer, Integer> attributeRun(int offset, boolean defaults);

    @DBusMemberName("GetDefaultAttributes")
    Map<String, String> defaultAttributes();

    @DBusMemberName("GetCharacterExtents")
    Four<Integer, Integer, Integer, Integer> characterExtents(int offset, UInt32 origin);

    @DBusMemberName("GetRangeExtents")
    Four<Integer, Integer, Integer, Integer> rangeExtents(int start, int end, UInt32 origin);
}
