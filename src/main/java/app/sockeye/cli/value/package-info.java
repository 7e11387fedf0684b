/**
 * Readers of single values on the command line, such as durations, paths and secrets; each says what is wrong with a
 * value that it refuses.
 *
 * <p>Imports {@code files}, {@code protocol}, {@code client} and picocli.
 *
 * <p>Nothing here keeps state.
 */
package app.sockeye.cli.value;
