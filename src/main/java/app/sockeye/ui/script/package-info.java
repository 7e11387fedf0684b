/**
 * The tab of a connection's script: its editor, where it is saved, and what it does.
 *
 * <p>Imports {@code profile}, {@code script}, {@code session.script}, {@code ui.common}, JavaFX and RichTextFX.
 *
 * <p>JavaFX thread.
 */
package app.sockeye.ui.script;
