/**
 * The library of a workspace: finds, saves, moves and deletes its connections, folders, messages, rules, sequences and
 * scripts, and merges what was changed in two places at once.
 *
 * <p>Imports {@code files}, {@code settings}, {@code secret}, {@code message}, the rules and sequences of {@code session}
 * and, of {@code profile}, all but {@code unsaved} and {@code environment}.
 *
 * <p>Thread-safe: the library has one lock; blocks on the disk.
 */
package app.sockeye.profile.library;
