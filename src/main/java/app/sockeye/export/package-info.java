/**
 * Transcripts as files for others, and files of others as transcripts: NDJSON, HAR and network captures both ways; CSV,
 * plain text and payloads one way. NDJSON carries the typed facts of each connection; what an older version exported
 * has only their texts, and is read. Everything is streamed, written beside its place, and moved there when it is whole.
 *
 * <p>Imports {@code history}, {@code transcript}, {@code payload} and {@code protocol}.
 *
 * <p>An export or import runs on its caller's thread; its {@link app.sockeye.export.Progress} may be read, and
 * it may be cancelled, from any other.
 */
package app.sockeye.export;
