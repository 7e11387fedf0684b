/**
 * The values that texts of a connection may refer to, and what is wrong with a reference.
 *
 * <p>Imports {@code secret} and {@code template}.
 *
 * <p>Nothing here keeps state that changes.
 */
package app.sockeye.profile.variable;
