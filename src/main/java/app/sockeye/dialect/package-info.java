/**
 * What is spoken on top of WebSocket: recognises an application protocol, reads its packets, tells and pairs them, keeps
 * the connection alive and composes messages. A dialect is one sub-package and one line in {@link
 * app.sockeye.dialect.registry.Dialects}; it knows nothing of sessions, files and windows.
 *
 * <p>Imports {@code protocol} and {@code payload}; {@code own} alone {@code script}, too.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect;
