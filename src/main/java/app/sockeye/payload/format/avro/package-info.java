/**
 * Avro (avro.apache.org/docs/1.12.0/specification): its schemas, and payloads read with one: by themselves, after the
 * head of Confluent's registry or of a single object, or in a container file that holds its schema. Read by hand, as
 * Avro's library does not say where a value's bytes are.
 *
 * <p>Imports {@code payload}, {@code payload.format} and {@code payload.format.compression}.
 *
 * <p>Schemas and formats are immutable; a reader belongs to one thread.
 */
package app.sockeye.payload.format.avro;
