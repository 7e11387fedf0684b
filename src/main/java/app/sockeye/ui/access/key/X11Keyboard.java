package app.sockeye.ui.access.key;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.lang.System.Logger.Level;

/**
 * The keyboard as the X server knows it, over a connection of its own. JavaFX says neither which of two keys of the same
 * meaning was pressed nor the number by which screen readers know a key.
 */
final class X11Keyboard implements Keyboard {
    private static final System.Logger LOG = System.getLogger(X11Keyboard.class.getName());
    /** A bit for each key. */
    private static final int KEY_BYTES = 32;

    private final Functions x11 = Loaded.X11;
    private final Pointer display;
    private final byte[] down = new byte[KEY_BYTES];

    /** Xlib's functions under their own names. */
    private interface Functions extends Library {
        Pointer XOpenDisplay(String name);

        int XQueryKeymap(Pointer display, byte[] keys);

        byte XKeysymToKeycode(Pointer display, NativeLong symbol);

        int XCloseDisplay(Pointer display);
    }

    /** Loaded once it is needed. */
    private static final class Loaded {
        private static final Functions X11 = Native.load("libX11.so.6", Functions.class);
    }

    private X11Keyboard(Pointer display) {
        this.display = display;
    }

    /** Loads Xlib where it is, so that {@link #open} takes no time. Any thread. */
    static boolean load() {
        try {
            return Loaded.X11 != null;
        } catch (LinkageError e) {
            LOG.log(Level.DEBUG, "The keyboard is not known", e);
            return false;
        }
    }

    /** The keyboard of the display that the window is on; {@link Keyboard#UNKNOWN} without one. */
    static Keyboard open() {
        Pointer display = load() ? Loaded.X11.XOpenDisplay(null) : null;
        return display == null ? UNKNOWN : new X11Keyboard(display);
    }

    @Override
    public void look() {
        x11.XQueryKeymap(display, down);
    }

    @Override
    public int codeOf(int symbol) {
        return Byte.toUnsignedInt(x11.XKeysymToKeycode(display, new NativeLong(symbol, true)));
    }

    @Override
    public boolean isDown(int code) {
        return (down[code / Byte.SIZE] >> code % Byte.SIZE & 1) == 1;
    }

    @Override
    public void close() {
        x11.XCloseDisplay(display);
    }
}
