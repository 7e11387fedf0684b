/**
 * What each window of the program has, whatever it shows: its place on the screen, its theme, its zoom, its icon, and a
 * caret that rests.
 *
 * <p>Imports the core and {@code ui.common}. JavaFX thread.
 */
package app.sockeye.ui.window;
