/**
 * Every text that the inspector shows, in one place to be read through and translated.
 *
 * <p>Imports {@code payload}; of the window, nothing.
 *
 * <p>Any thread.
 */
package app.sockeye.ui.inspector.words;
