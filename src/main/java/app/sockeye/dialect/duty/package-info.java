/**
 * What a client owes its server so that the connection stays open.
 *
 * <p>Imports {@code protocol}, and packets and messages of {@code dialect}.
 *
 * <p>A duty and its channel belong to one thread.
 */
package app.sockeye.dialect.duty;
