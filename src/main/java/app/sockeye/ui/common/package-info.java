/**
 * What every region of the window uses: the pulse, the theme, icons, small controls.
 *
 * <p>Imports the core and JavaFX; nothing else of the window.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common;
