/**
 * Binary payload formats: how each is recognised, read as a tree of typed values that know their bytes, told as JSON and
 * written. Each has a sub-package; {@code registry} names them all.
 *
 * <p>Imports {@code payload} and Jackson's streaming API; not its sub-packages.
 *
 * <p>Formats are stateless; trees are immutable, and safe on any thread. A builder and an input belong to one thread.
 */
package app.sockeye.payload.format;
