/**
 * Discord's gateway, to be read and kept alive.
 *
 * <p>Imports {@code dialect}, {@code payload} and {@code protocol}.
 *
 * <p>A reader and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.discord;
