/**
 * What every export shares: the formats, which entries are chosen, an entry as JSON, how far the export is, and files that
 * are moved to their place when they are complete.
 *
 * <p>Imports {@code history}, {@code transcript}, {@code payload} and {@code export.json}.
 *
 * <p>An export runs on its caller's thread; {@link app.sockeye.export.output.Progress} may be read from any.
 */
package app.sockeye.export.output;
