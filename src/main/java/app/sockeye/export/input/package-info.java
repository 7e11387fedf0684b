/**
 * What every import shares: the formats' interface, the new session that is filled, times as other tools write them, and
 * what could not be imported.
 *
 * <p>Imports {@code history}, {@code transcript}, {@code protocol}, {@code payload} and {@code export.output}.
 *
 * <p>An import runs on its caller's thread.
 */
package app.sockeye.export.input;
