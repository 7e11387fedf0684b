/**
 * Asks what to export of a log, writes it, and tells how far that is.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.pane}, the packages below it and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread; files are written in the background.
 */
package app.sockeye.ui.log.export;
