/**
 * Yaak's exports and the folders that it keeps workspaces in.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.yaak;
