/**
 * Phoenix channels: version 2 of the serializer with its binary packets, and version 1.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.phoenix;
