/**
 * Takes values of replies into variables, without any code.
 *
 * <p>Imports {@code payload} and {@code transcript}.
 *
 * <p>Everything is immutable, and safe on any thread.
 */
package app.sockeye.session.capture;
