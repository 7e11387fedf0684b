/**
 * Centrifugo: version 2 of its client protocol and version 1, in JSON and in Protobuf. Protobuf is told as the JSON that
 * stands for it.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.centrifugo;
