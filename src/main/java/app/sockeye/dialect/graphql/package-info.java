/**
 * GraphQL over WebSocket: {@code graphql-transport-ws}, and {@code graphql-ws} of the older subscriptions-transport-ws.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.graphql;
