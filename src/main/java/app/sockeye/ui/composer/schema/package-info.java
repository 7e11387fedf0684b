/**
 * The JSON Schema that a message is checked against while it is written: what does not follow it, and where.
 *
 * <p>Imports {@code message}, {@code template}, {@code payload.schema}, {@code ui.common} and JavaFX.
 *
 * <p>Everything belongs to the JavaFX thread; the check itself is made in the background.
 */
package app.sockeye.ui.composer.schema;
