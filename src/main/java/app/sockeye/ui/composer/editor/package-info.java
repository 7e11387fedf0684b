/**
 * The editor of text: what is drawn in and over it, its keys, find and replace, and how its text is split into frames.
 *
 * <p>Imports the core, {@code ui.composer.reference} and {@code ui.common}.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.composer.editor;
