/**
 * Kubernetes over WebSocket: the channels of exec, attach and port-forward, watches and logs.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.kubernetes;
