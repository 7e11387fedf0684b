/**
 * Tokens of OAuth servers, kept in the user's keyring or vault.
 *
 * <p>Imports {@code client.oauth}, {@code client.options.auth}, {@code files} and {@code secret}.
 *
 * <p>May be used on any thread; blocks on the storage.
 */
package app.sockeye.profile.token;
