/**
 * Bayeux, the protocol of CometD and Faye, to be read and kept alive.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.bayeux;
