/**
 * The tree of saved connections on the left of the window.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.library;
