/**
 * WAMP version 2 in JSON, MessagePack and CBOR.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.wamp;
