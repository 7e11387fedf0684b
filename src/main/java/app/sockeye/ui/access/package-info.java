/**
 * What screen readers on Linux are told of the window, for which JavaFX has nothing there: a thread asks the desktop
 * whether they are wanted, and only then loads what speaks to them.
 *
 * <p>Imports {@code ui.access.atspi}, and {@code ui.common}.
 *
 * <p>The asking has a thread of its own; what is shown belongs to the JavaFX thread.
 */
package app.sockeye.ui.access;
