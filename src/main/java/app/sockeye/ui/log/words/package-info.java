/**
 * The texts that users read in the log and its parts.
 *
 * <p>Imports the core only.
 *
 * <p>Constants and functions; they may be used from any thread.
 */
package app.sockeye.ui.log.words;
