/**
 * MQTT 3.1, 3.1.1 and 5.
 *
 * <p>Imports {@code dialect}, {@code protocol} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.mqtt;
