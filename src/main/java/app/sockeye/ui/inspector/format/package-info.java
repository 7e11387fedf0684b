/**
 * A binary payload as the tree of a payload format: MessagePack, CBOR and others, with types and offsets.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.inspector.hex}, {@code ui.inspector.tree}, {@code
 * ui.inspector.entry}, {@code ui.inspector.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.inspector.format;
