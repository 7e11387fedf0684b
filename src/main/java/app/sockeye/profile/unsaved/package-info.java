/**
 * What is typed but not saved, with its secrets: drafts of messages, and connections as their tabs show them.
 *
 * <p>Imports {@code files}, {@code secret}, {@code message} and, of {@code profile}, the connections themselves, {@code
 * file} and {@code secret}.
 *
 * <p>Files are written on a background thread.
 */
package app.sockeye.profile.unsaved;
