/**
 * Rows by the million: a pane that draws only those in view, with its keys, mouse, selection and scroll bar.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common.row;
