/**
 * What is given to the window from outside: by the command that opens it, by another program, or dropped on it.
 *
 * <p>Imports the core, {@code ui.common} and JavaFX.
 */
package app.sockeye.ui.intake;
