/**
 * The header of a frame as RFC 6455 section 5.2 draws it.
 *
 * <p>Imports {@code protocol} and JavaFX.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.common.frame;
