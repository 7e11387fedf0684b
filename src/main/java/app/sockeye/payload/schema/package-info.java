/**
 * JSON Schema: what of a message does not follow a schema, and what a schema lets be written at a place. Nothing is
 * fetched from the network.
 *
 * <p>Imports {@code payload.json}, Jackson, RE2/J and, alone, networknt's validator, which is loaded with the first schema.
 *
 * <p>Immutable and safe on any thread. Reading a schema blocks, and a check may take long: both belong on a background
 * thread.
 */
package app.sockeye.payload.schema;
