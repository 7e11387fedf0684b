/**
 * Insomnia's exports of version 4 (JSON or YAML) and files of version 5 (YAML).
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.insomnia;
