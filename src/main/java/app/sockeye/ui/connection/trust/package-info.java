/**
 * The page that shows a certificate that was refused: what is wrong with it, its chain, what it says, and how to accept it.
 *
 * <p>Imports {@code ui.connection}, {@code ui.common}, {@code client} and {@code protocol}.
 *
 * <p>Used on the JavaFX thread.
 */
package app.sockeye.ui.connection.trust;
