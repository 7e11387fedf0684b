/**
 * Where and how to connect, in parts with defaults; the rules they must obey; and shell commands that connect the same
 * way.
 *
 * <p>Imports {@code client.address}, {@code client.certificate}, {@code client.cookie}, {@code client.options.auth} and {@code
 * protocol}.
 *
 * <p>Everything is immutable, but for the jar of cookies that options may name.
 */
package app.sockeye.client.options;
