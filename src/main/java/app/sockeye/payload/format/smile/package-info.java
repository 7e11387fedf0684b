/**
 * Smile (github.com/FasterXML/smile-format-specification): its values as a tree.
 *
 * <p>Imports {@code payload} and {@code payload.format}.
 *
 * <p>Stateless; a reader belongs to one thread.
 */
package app.sockeye.payload.format.smile;
