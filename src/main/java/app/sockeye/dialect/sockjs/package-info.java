/**
 * SockJS (sockjs-protocol 0.3.3), framed, with another dialect in its strings.
 *
 * <p>Imports {@code dialect} and {@code payload}; the dialects within come in through the constructor.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.sockjs;
