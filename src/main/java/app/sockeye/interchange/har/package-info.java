/**
 * WebSocket connections in HTTP archives, as browsers and proxies save them.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts}, {@code message} and {@code
 * files}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.har;
