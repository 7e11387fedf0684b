/**
 * The strip above the rows that shows when in a session how much was sent and received.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.pane}, the packages below it and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread; entries are counted in the background.
 */
package app.sockeye.ui.log.activity;
