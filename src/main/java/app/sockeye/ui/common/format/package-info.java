/**
 * Where a format of payloads is chosen, with its schema's file and message type: in the composer, the inspector and the
 * connection's options.
 *
 * <p>Imports the core, JavaFX and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common.format;
