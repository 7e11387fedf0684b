/**
 * Keys and where they go: shortcuts, the focus, what a user presses.
 *
 * <p>Imports the core and JavaFX; nothing else of the window.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common.keyboard;
