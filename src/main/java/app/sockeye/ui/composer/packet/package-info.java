/**
 * The form of a dialect's packet: its inputs, what it will be on the wire, and what Sockeye sends by itself.
 *
 * <p>Imports the core, {@code ui.common} and, of {@code ui.composer}, {@code editor}, {@code reference} and {@code
 * sending}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.composer.packet;
