/**
 * The options that several commands share, in groups: how to connect, sign in, keep alive and reconnect, and which
 * secrets to use.
 *
 * <p>Imports the core, {@code cli.value} and {@code cli.output}, and picocli.
 *
 * <p>Commands read them on the main thread.
 */
package app.sockeye.cli.argument;
