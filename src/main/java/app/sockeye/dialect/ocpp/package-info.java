/**
 * OCPP-J, which charge points and their central system speak, to be read.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.ocpp;
