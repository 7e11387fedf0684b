/**
 * The Pusher protocol 7, which Laravel Reverb and soketi speak as well.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.pusher;
