package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.key.KeyStroke;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** A key pressed or released, as the registry reads it: not with the types by which it tells of it. */
public final class KeyEventData extends Struct {
    private static final int PRESSED = 0;
    private static final int RELEASED = 1;

    @Position(0)
    private final UInt32 kind;

    @Position(1)
    private final int symbol;

    @Position(2)
    private final int hardwareCode;

    @Position(3)
    private final int modifiers;

    @Position(4)
    private final int time;

    @Position(5)
    private final String text;

    @Position(6)
    private final boolean isText;

    KeyEventData(KeyStroke stroke) {
        kind = new UInt32(stroke.pressed() ? PRESSED : RELEASED);
        symbol = stroke.symbol().number();
        hardwareCode = stroke.hardwareCode();
        modifiers = stroke.modifiers();
        time = (int) stroke.time();
        text = stroke.symbol().text();
        isText = stroke.symbol().isCharacter();
    }
}
