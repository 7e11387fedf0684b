/**
 * Ready-made ways to connect, and what is probably wrong with others.
 *
 * <p>Imports {@code dialect.form}.
 *
 * <p>Immutable.
 */
package app.sockeye.dialect.preset;
