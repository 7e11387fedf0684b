/**
 * The palette: finds commands, connections and all else that the window offers by name, and does what is chosen.
 *
 * <p>Imports the core and {@code ui.common}; the main window gives it what can be found.
 *
 * <p>Everything belongs to the JavaFX thread but {@link app.sockeye.ui.palette.PaletteSearch}, which also runs in the
 * background.
 */
package app.sockeye.ui.palette;
