/**
 * How other threads reach the window: they ask for the next pulse, which looks at what they changed.
 *
 * <p>Imports the core and JavaFX; nothing else of the window.
 *
 * <p>Everything belongs to the JavaFX thread, but for what says otherwise.
 */
package app.sockeye.ui.common.pulse;
