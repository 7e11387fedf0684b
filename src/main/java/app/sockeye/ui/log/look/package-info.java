/**
 * How a log looks: its stylesheet, its columns, their widths, its times, its colour rules.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.words} and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread, unless it says otherwise.
 */
package app.sockeye.ui.log.look;
