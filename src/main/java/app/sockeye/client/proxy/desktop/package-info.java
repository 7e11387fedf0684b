/**
 * The proxy that a desktop is set up to use: GNOME and its kin, KDE, and what Java tells of Windows and macOS.
 *
 * <p>Imports {@code client.options}.
 *
 * <p>Starts programs and reads files, so it blocks, for a few seconds at most.
 */
package app.sockeye.client.proxy.desktop;
