/**
 * Which rows a log shows: the input of its filter, and the rows that match it.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.log.filter;
