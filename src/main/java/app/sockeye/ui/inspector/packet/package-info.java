/**
 * The packets of a message: their fields, what they carry, their answers, and how they stand on the wire.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.inspector.entry}, {@code ui.inspector.tree}, {@code
 * ui.inspector.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.inspector.packet;
