/**
 * Small complete programs that connect as a connection does, in several languages. Secrets are read from environment
 * variables.
 *
 * <p>Imports {@code client} (its options and addresses), {@code payload} and {@code protocol}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.code;
