/**
 * The folder for what is deleted from a workspace, from where it can be taken back.
 *
 * <p>Imports {@code files} and, of {@code profile}, the connections themselves, {@code file}, {@code message} and {@code workspace}, and {@code session.sequence}.
 *
 * <p>Used under the library's lock; blocks on the disk.
 */
package app.sockeye.profile.trash;
