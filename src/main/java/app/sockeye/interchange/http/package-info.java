/**
 * Files of JetBrains' HTTP client ({@code .http}, {@code .rest}) and their environments.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.http;
