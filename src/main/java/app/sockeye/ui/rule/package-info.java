/**
 * The bench's tab that edits a connection's rules and shows what they do.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.rule;
