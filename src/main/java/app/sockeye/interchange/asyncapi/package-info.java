/**
 * AsyncAPI documents of versions 2 and 3, as JSON or YAML: each channel on each WebSocket server becomes a connection.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread. Only references within the document are followed.
 */
package app.sockeye.interchange.asyncapi;
