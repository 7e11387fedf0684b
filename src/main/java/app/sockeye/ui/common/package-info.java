/**
 * What every region of the window uses
 *
 * <p>Imports the core and JavaFX; of the window,  the pulse, the theme, icons, small controls.:nothing else of the window.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common;
