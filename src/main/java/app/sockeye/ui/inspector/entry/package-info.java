/**
 * The entry on show: what is known of it at once, the rows its value holds, and what each pane of the inspector does
 * with it.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.inspector.entry;
