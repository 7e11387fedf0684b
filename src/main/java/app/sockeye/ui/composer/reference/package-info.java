/**
 * References such as <code>${user}</code> in an editor: how they look, what completes them, and what they stand for.
 *
 * <p>Imports {@code template}, {@code protocol}, {@code ui.common}, JavaFX and RichTextFX.
 *
 * <p>Controls belong to the JavaFX thread; completion is computed on any.
 */
package app.sockeye.ui.composer.reference;
