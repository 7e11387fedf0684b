/**
 * Bars of controls that fit into their room: what does not, folds into a menu.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common.bar;
