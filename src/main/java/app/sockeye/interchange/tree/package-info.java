/**
 * JSON and YAML as one bounded tree that knows lines, is read as far as a broken file goes, and tells what nobody asked
 * for.
 *
 * <p>Imports {@code interchange.model}, {@code files} and {@code payload}; the only package that knows the YAML library.
 *
 * <p>Values are immutable; cursors belong to one thread.
 */
package app.sockeye.interchange.tree;
