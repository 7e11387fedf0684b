/**
 * SignalR of ASP.NET Core, in JSON and MessagePack.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.signalr;
