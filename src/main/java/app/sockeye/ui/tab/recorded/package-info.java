/**
 * The read-only tab of a recorded session.
 *
 * <p>Imports the core, {@code ui.history}, {@code ui.tab.work} and the regions of which a tab is made.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.tab.recorded;
