/**
 * The strip of tabs with their buttons and menus, and the shortcuts of the window.
 *
 * <p>Imports the core, {@code ui.common}, {@code ui.split}, {@code ui.tab.session} and {@code ui.tab.work}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.tab.strip;
