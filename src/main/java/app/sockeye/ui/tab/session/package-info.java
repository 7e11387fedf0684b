/**
 * A connection's tab without its view: its session, its saved connection, what is typed in it and not saved, its values and
 * secrets, and what sends by itself.
 *
 * <p>Imports the core, the models of the regions, {@code ui.common} and {@code ui.tab.work}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.tab.session;
