package app.sockeye.ui.access.key;

import java.util.Objects;

/**
 * A key pressed or released, as X11 numbers keys.
 *
 * @param symbol what it stands for
 * @param hardwareCode which key of the keyboard it is; 0 where that is not known
 * @param modifiers those that were held before it, a bit for each
 * @param time in ms, of a clock that begins anywhere
 */
public record KeyStroke(boolean pressed, KeySymbol symbol, int hardwareCode, int modifiers, long time) {
    public KeyStroke {
        Objects.requireNonNull(symbol, "symbol");
    }
}
