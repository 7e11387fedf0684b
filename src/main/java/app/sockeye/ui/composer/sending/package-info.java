/**
 * Where a message is sent, what is checked before, what became of it, and what the composer asks of its session.
 *
 * <p>Imports the core, {@code ui.composer.form}, {@code ui.composer.reference} and {@code ui.common}.
 *
 * <p>JavaFX thread, but for checks of long texts.
 */
package app.sockeye.ui.composer.sending;
