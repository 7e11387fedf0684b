/**
 * Pure functions that turn typed text into bytes, and bytes into text for the user.
 *
 * <p>Imports {@code protocol} and Jackson.
 *
 * <p>Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload;
