/**
 * Forms in which packets are written, and what turns a filled one into messages.
 *
 * <p>Imports {@code protocol} and {@code payload}.
 *
 * <p>Immutable but for the writer, which belongs to one thread.
 */
package app.sockeye.dialect.form;
