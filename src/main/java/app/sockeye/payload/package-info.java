/**
 * Pure functions over bytes: what a user types turned into bytes, and bytes turned into what a user reads.
 *
 * <p>Imports {@code protocol} and Jackson.
 *
 * <p>Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload;
