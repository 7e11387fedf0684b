/**
 * The secrets of connections: where each is kept, which server it may be sent to, and what refers to it.
 *
 * <p>Imports {@code files}, {@code secret}, {@code message}, {@code template} and, of {@code profile}, the connections
 * themselves, {@code option}, {@code value} and {@code variable}.
 *
 * <p>Used under the library's lock; what reads files or the keyring blocks.
 */
package app.sockeye.profile.secret;
