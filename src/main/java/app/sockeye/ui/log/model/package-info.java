/**
 * What a log shows and searches, as models: its entries, the filter's and the find bar's results, the dialect and
 * the marked time.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.filter}, {@code ui.log.look},
 * {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread; searches run in the background.
 */
package app.sockeye.ui.log.model;
