/**
 * Postman's collections: version 2.1 as one JSON file, version 3 as a folder of YAML files, and its environments.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.tree}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.postman;
