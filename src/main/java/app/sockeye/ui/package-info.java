/**
 * The main window, which places its regions. These are sub-packages that do not import each other.
 *
 * <p>Imports everything but {@code cli}, and JavaFX.
 *
 * <p>Everything belongs to the JavaFX thread; {@link app.sockeye.ui.common.pulse.UiPulse} is the only way onto it.
 */
package app.sockeye.ui;
