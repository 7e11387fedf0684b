/**
 * A connection and its parts as JSON, and the safe reading of a workspace's files.
 *
 * <p>Imports {@code files}, {@code settings}, {@code protocol} and, of {@code profile}, the connections themselves, the
 * shapes of their parts, and {@code secret}.
 *
 * <p>Nothing here keeps state.
 */
package app.sockeye.profile.file;
