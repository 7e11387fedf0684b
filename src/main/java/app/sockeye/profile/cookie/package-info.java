/**
 * The cookies of a workspace and its environments, kept between runs.
 *
 * <p>Imports {@code client.cookie} and {@code files}.
 *
 * <p>May be used on any thread; files are written some time after a change, on the thread of those who write.
 */
package app.sockeye.profile.cookie;
