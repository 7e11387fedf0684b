/**
 * The messages of Jupyter's kernels.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>Immutable.
 */
package app.sockeye.dialect.jupyter;
