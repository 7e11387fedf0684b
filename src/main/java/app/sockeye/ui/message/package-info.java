/**
 * What is saved with a message besides what it sends: name, place, shortcut, notes, and what is taken from its reply.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.message;
