/**
 * References to values in the fields of a connection: how they are coloured, what they become, and where each value
 * comes from.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.connection.reference;
