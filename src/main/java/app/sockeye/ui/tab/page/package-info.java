/**
 * What the pages of a connection's options ask for: its cookies, its folder's settings, a preview of its request.
 *
 * <p>Imports the core, {@code ui.connection}, {@code ui.common} and {@code ui.tab.work}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.tab.page;
