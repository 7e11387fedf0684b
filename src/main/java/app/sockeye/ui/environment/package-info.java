/**
 * The window's environments: the switcher with its popover, their list under the library, and the page on which their
 * values and those of the workspace are edited.
 *
 * <p>Imports {@code ui.common} and the core.
 *
 * <p>JavaFX thread; what reads or changes files runs in the background.
 */
package app.sockeye.ui.environment;
