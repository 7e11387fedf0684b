/**
 * The window's history of recorded sessions: listed by day, searched, renamed, pinned, deleted, imported.
 *
 * <p>Imports {@code ui.common} and the core.
 *
 * <p>JavaFX thread; what reads or changes files runs in the background.
 */
package app.sockeye.ui.history;
