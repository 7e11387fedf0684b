/**
 * What an import yields: connections, environments, and a list of what was left out.
 *
 * <p>Imports {@code profile} and {@code message}.
 *
 * <p>Values; any thread.
 */
package app.sockeye.interchange.model;
