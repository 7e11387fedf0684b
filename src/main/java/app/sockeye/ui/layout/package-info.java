/**
 * The layout of the window's regions: their sizes, which are shown, and how they adapt to a small window.
 *
 * <p>Imports {@code ui.common}. JavaFX thread.
 */
package app.sockeye.ui.layout;
