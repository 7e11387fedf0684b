/**
 * Bayeux, the protocol of CometD and Faye, to be read.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.bayeux;
