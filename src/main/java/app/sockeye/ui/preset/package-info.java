/**
 * What a ready-made way to connect asks for.
 *
 * <p>Imports the core, {@code ui.common} and JavaFX.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.preset;
