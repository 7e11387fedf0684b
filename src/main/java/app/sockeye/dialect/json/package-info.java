/**
 * A quick view of the JSON that dialects carry.
 *
 * <p>Imports nothing of ours.
 *
 * <p>Immutable.
 */
package app.sockeye.dialect.json;
