/**
 * The channels in which Kubernetes carries exec, attach and port-forward.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.kubernetes;
