/**
 * Socket.IO 5 and 4 on Engine.IO 4 and 3, with binary attachments and the MessagePack parser, and Engine.IO alone.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.socketio;
