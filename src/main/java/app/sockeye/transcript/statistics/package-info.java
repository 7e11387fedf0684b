/**
 * What a session's entries add up to, counted in the background while they come: traffic over time, sizes, gaps, round
 * trips, and how often each value of a JSON path came.
 *
 * <p>Imports {@code protocol}, {@code payload} and {@code transcript}; the only package that knows HdrHistogram.
 *
 * <p>Tallies belong to the thread of their {@link app.sockeye.transcript.statistics.Statistics}; what they give out is
 * immutable.
 */
package app.sockeye.transcript.statistics;
