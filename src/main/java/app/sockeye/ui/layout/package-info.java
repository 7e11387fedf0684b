/**
 * Where the window's regions stand: their sizes, which are shown, and how they give way in a small window.
 *
 * <p>Imports {@code ui.common}. JavaFX thread.
 */
package app.sockeye.ui.layout;
