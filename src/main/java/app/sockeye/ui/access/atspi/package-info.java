/**
 * The desktop's accessibility bus: its interfaces (AT-SPI 2), answered from {@code ui.access.tree}, and its events.
 *
 * <p>Imports {@code ui.access.tree}, {@code ui.access.key}, {@code ui.common}, JavaFX and dbus-java, which nobody else does.
 *
 * <p>The bus' threads hand each question to the JavaFX thread and wait for its answer, for a limited time.
 */
package app.sockeye.ui.access.atspi;
