/**
 * Connections of other tools: what their files and command lines say, as far as this program has a counterpart, and what
 * was left out; and connections as commands and programs for others.
 *
 * <p>Imports {@code profile}, {@code message}, {@code client} (its options), {@code files}, {@code secret}, {@code
 * protocol}, {@code payload} and the libraries that read JSON and YAML. Its rooms know {@code model}, {@code tree} and
 * {@code parts}, not each other.
 *
 * <p>Blocking; any thread. Nothing that a file says is executed or fetched.
 */
package app.sockeye.interchange;
