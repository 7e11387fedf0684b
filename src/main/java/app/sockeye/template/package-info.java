/**
 * Text with <code>${references}</code>: its parser, its functions, and filling it with values that an interface gives.
 *
 * <p>Imports nothing but the JDK and Datafaker.
 *
 * <p>Templates are immutable and safe on any thread; filling one may read files.
 */
package app.sockeye.template;
