/**
 * Named values as connections, folders and environments give them: what they may be, their place in a file, and which of
 * them should be secrets.
 *
 * <p>Imports {@code files}, {@code secret} (what names refer to one) and Jackson. Everything in it is immutable.
 */
package app.sockeye.profile.value;
