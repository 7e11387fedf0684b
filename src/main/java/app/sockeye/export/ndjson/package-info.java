/**
 * NDJSON, one entry a line with the typed facts of each connection: written, and read back without loss; exports of older
 * versions, which hold only texts, are read, too.
 *
 * <p>Imports {@code transcript}, {@code protocol}, {@code payload} and, of {@code export}, {@code json}, {@code input} and
 * {@code output}.
 *
 * <p>Runs on the thread of the export or import.
 */
package app.sockeye.export.ndjson;
