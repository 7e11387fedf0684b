/**
 * The address bar, its options and the facts of a connection, at the top of a tab.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.connection;
