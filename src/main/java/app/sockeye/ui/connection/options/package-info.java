/**
 * The page with a connection's options: a list of sections, the options of one with their fields, a search over all, and
 * what is to be done with the changes. A new option needs nothing here; a new kind of option needs a field.
 *
 * <p>Imports {@code ui.connection}, {@code ui.common}, {@code profile} and {@code protocol}.
 *
 * <p>Used on the JavaFX thread.
 */
package app.sockeye.ui.connection.options;
