/**
 * Bruno's collections: folders of {@code .bru} or YAML files, and its export as one JSON file.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.bruno;
