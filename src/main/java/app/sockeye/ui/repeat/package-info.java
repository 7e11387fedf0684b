/**
 * The bench's tab that sends a message again and again, and shows what comes back.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.repeat;
