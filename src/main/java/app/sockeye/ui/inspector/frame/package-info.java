/**
 * The frames a message came in, each with its header bit by bit (RFC 6455 section 5.2).
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.inspector.entry} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.inspector.frame;
