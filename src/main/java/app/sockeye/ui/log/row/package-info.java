/**
 * What a row of the log says: read and worded by background threads for the rows in view alone.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.look}, {@code ui.log.filter},
 * {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Feeds belong to the JavaFX thread, readers to one of the background.
 */
package app.sockeye.ui.log.row;
