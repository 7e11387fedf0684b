/**
 * The merged log: the entries of several connections in one order of time, with a filter and a find bar for all of them.
 *
 * <p>Imports the core, {@code ui.common} and the rooms of {@code ui.log}.
 *
 * <p>JavaFX thread; entries are merged and searched in the background.
 */
package app.sockeye.ui.log.merged;
