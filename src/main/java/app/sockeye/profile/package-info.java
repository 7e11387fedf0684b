/**
 * Saved connections, the folders they lie in, their secrets, and what is typed but not saved.
 *
 * <p>Imports {@code files}, {@code settings}, {@code secret}, {@code protocol}, {@code payload}, {@code message}, {@code
 * client} (its options) and Jackson.
 *
 * <p>Live objects belong to the thread that made them (the window's); files are written on a background thread.
 */
package app.sockeye.profile;
