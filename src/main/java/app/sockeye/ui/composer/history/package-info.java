/**
 * The messages that were sent, newest first, and a walk through them.
 *
 * <p>Imports the core and {@code ui.common}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.composer.history;
