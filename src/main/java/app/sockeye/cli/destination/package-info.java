/**
 * What a command connects to and sends: a URL with options, or a saved connection of a workspace with the values around
 * it.
 *
 * <p>Imports the core, {@code cli.argument} and {@code cli.output}, and picocli.
 *
 * <p>Commands read it on the main thread.
 */
package app.sockeye.cli.destination;
