/**
 * The built-in WebSocket server: endpoints to try Sockeye with, and endpoints that misbehave on purpose.
 *
 * <p>Imports {@code server}, {@code protocol} and Jackson.
 *
 * <p>One thread accepts, one thread serves each connection.
 */
package app.sockeye.playground;
