/**
 * The options of a connection: one table row for each, with its key in the file, its words, its kind and its default;
 * the values that a connection, a folder or the workspace gives them; and what they mean for connecting.
 *
 * <p>To add an option, add a constant to the table of its section, and a line where that table makes its part of the
 * {@link app.sockeye.client.options.ConnectOptions}. The file, the window's page and the search know it from then on.
 *
 * <p>Imports {@code client} and its options, {@code session.reconnect}, {@code files}, {@code payload} and {@code protocol}.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.profile.option;
