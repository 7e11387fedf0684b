/**
 * The window: places its regions, which are sub-packages that do not know each other.
 *
 * <p>Imports everything but {@code cli}, and JavaFX.
 *
 * <p>Everything belongs to the JavaFX thread; {@link app.sockeye.ui.common.UiPulse} is the only way onto it.
 */
package app.sockeye.ui;
