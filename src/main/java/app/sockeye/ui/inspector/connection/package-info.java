/**
 * What happened to a connection: its opening handshake, TLS, times, and how and by whom it was closed.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.inspector.entry} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.inspector.connection;
