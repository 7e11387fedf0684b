/**
 * The forms for messages that are not written as text: raw frames and control frames.
 *
 * <p>Imports the core and {@code ui.common}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.composer.form;
