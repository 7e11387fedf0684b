/**
 * Which payload formats there are.
 *
 * <p>Imports all of {@code payload.format}.
 *
 * <p>Immutable.
 */
package app.sockeye.payload.format.registry;
