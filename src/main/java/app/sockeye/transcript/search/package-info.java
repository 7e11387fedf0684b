/**
 * Filter and search over a transcript: which entries satisfy a {@link app.sockeye.transcript.search.Filter}, found
 * block by block while more entries come, and where in them a text or pattern occurs.
 *
 * <p>Imports {@code protocol}, {@code payload} and {@code transcript}; the only package that knows RE2/J.
 *
 * <p>Scans run on background threads of their own and can be stopped; what they found is read from any thread.
 */
package app.sockeye.transcript.search;
