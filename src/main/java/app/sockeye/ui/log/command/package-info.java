/**
 * What can be done with the rows of a log: their menu, their stars and notes, and what they ask the tab to do.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.copy}, {@code ui.log.export}, {@code ui.log.pane}, the
 * packages below those and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log.command;
