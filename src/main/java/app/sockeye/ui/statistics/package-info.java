/**
 * The statistics of a tab's session: charts, percentiles and values, in the place of the log's rows.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.statistics;
