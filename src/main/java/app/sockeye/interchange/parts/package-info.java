/**
 * What the readers of all formats share: variables, addresses, authentication, and where the results are collected.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code profile}, {@code message}, {@code protocol} and
 * {@code files}.
 *
 * <p>Each object belongs to one thread.
 */
package app.sockeye.interchange.parts;
