/**
 * The tabs: a connection's or a recorded session's, the strip they stand in, and what their regions ask of the window.
 * Here are their views and what all tabs share; {@code session} has a connection's tab without its view.
 *
 * <p>Imports the regions, {@code ui.split}, {@code ui.layout} and {@code ui.common}. JavaFX thread.
 */
package app.sockeye.ui.tab;
