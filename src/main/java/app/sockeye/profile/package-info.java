/**
 * Saved connections and the folders they lie in, the user's settings, and their files.
 *
 * <p>Imports {@code files}, {@code protocol}, {@code payload}, {@code client} (its options) and Jackson.
 *
 * <p>Live objects belong to the thread that made them (the window's); files are written on a background thread.
 */
package app.sockeye.profile;
