/**
 * AMQP 1.0.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.amqp;
