/**
 * The bench's tab that edits sequences of steps and runs them.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.sequence;
