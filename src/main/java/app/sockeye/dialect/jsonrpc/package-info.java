/**
 * JSON-RPC 2.0 with its kin: the Language Server Protocol and the Chrome DevTools Protocol.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader and a writer belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.jsonrpc;
