/**
 * The start of the program, as a window or as a command, and the one place that wires the parts together.
 *
 * <p>Imports everything.
 *
 * <p>{@code main} runs on the main thread; the window's wiring on the JavaFX thread.
 */
package app.sockeye.app;
