/**
 * Where messages are written and sent, at the bottom of a tab. Here are the composer's model and view as a whole; its
 * editor, forms, sending and history have packages of their own.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.composer;
