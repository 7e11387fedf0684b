/**
 * What a tab is given of the window to work with, what every tab has, and the texts of the tabs.
 *
 * <p>Imports the core, {@code ui.log}, {@code ui.statistics}, {@code ui.inspector} and {@code ui.common}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.tab.work;
