/**
 * What a dialect reads: packets with what rows, queries and the inspector show of them.
 *
 * <p>Imports {@code protocol}, {@code payload}.
 *
 * <p>Immutable.
 */
package app.sockeye.dialect.packet;
