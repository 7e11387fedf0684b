/**
 * What the rows of the log show, read for the rows in view only, in part in the background.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.look}, {@code ui.log.filter},
 * {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Feeds belong to the JavaFX thread, readers to one of the background.
 */
package app.sockeye.ui.log.row;
