/**
 * The folders of a workspace with what lies in them: reads all of it, notices what others change, and writes connections,
 * folders, messages and scripts.
 *
 * <p>Imports {@code files}, {@code settings} and, of {@code profile}, the connections themselves, {@code file}, {@code
 * secret} and the shapes of their parts; and the rules and sequences of {@code session}.
 *
 * <p>Used under the library's lock; blocks on the disk.
 */
package app.sockeye.profile.workspace;
