/**
 * BSON (bsonspec.org, version 1.1): a document as a tree, and written from JSON; types are named as MongoDB's Extended
 * JSON names them.
 *
 * <p>Imports {@code payload} and {@code payload.format}.
 *
 * <p>Stateless; a reader and an output belong to one thread.
 */
package app.sockeye.payload.format.bson;
