/**
 * The bars above a log, for its filter and for finding, with their menus and popovers.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.export}, {@code ui.log.model}, the packages below those and
 * {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log.bar;
