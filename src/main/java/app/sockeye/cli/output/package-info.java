/**
 * What commands print, and the codes that they exit with: entries as text or NDJSON, with secrets left out, and notes on
 * reconnecting.
 *
 * <p>Imports {@code client}, {@code export}, {@code payload}, {@code protocol}, {@code secret}, {@code session} and
 * {@code transcript}.
 *
 * <p>Commands print from one thread.
 */
package app.sockeye.cli.output;
