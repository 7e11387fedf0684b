/**
 * Which rows a log shows: what is typed and chosen in its filter, and the rows that are left.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.log.filter;
