/**
 * Which dialects there are.
 *
 * <p>Imports all of {@code dialect}.
 *
 * <p>Immutable.
 */
package app.sockeye.dialect.registry;
