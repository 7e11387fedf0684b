/**
 * Runs proxy scripts (PAC) for the client: the functions that such scripts may call, and what they may use.
 *
 * <p>Imports {@code script} and {@code client.proxy}.
 *
 * <p>Blocks the thread that asks.
 */
package app.sockeye.session.proxy;
