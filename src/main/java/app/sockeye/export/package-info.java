/**
 * Export of transcripts to files, and import of other tools' files: NDJSON, HAR and network captures both ways; CSV,
 * plain text and payloads as export only. NDJSON holds the typed facts of each connection; exports of older versions,
 * which hold only their texts, can be imported, too. Everything is streamed, written beside its target, and moved there
 * when it is complete. Each format that is read and written has a package of its own.
 *
 * <p>Imports {@code history}, {@code transcript}, {@code payload}, {@code protocol} and {@code secret} (to find known ones).
 *
 * <p>An export or import runs on its caller's thread; its {@link app.sockeye.export.output.Progress} may be read, and it may
 * be cancelled, from any other.
 */
package app.sockeye.export;
