/**
 * The keys typed in the window, told to screen readers before it gets them, as they have commands of their own. Knows no
 * bus.
 *
 * <p>Imports {@code ui.common}, JavaFX and JNA.
 *
 * <p>Everything belongs to the JavaFX thread, which waits for nobody but the X server.
 */
package app.sockeye.ui.access.key;
