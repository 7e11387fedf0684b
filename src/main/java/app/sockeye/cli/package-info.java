/**
 * The command line over the same core.
 *
 * <p>Imports everything but {@code ui}; the only package that knows picocli. No toolkit is loaded.
 *
 * <p>Commands run on the main thread.
 */
package app.sockeye.cli;
