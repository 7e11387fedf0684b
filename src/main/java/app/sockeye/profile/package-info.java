/**
 * A saved connection: its target, its headers, its options, what its folders give it, and what is wrong with it. The
 * packages in this one hold its parts, the files they are saved in, and, above all, {@code library}, which has them all.
 *
 * <p>Imports {@code client} (its options), {@code protocol} and, of {@code profile}, {@code option}, {@code value} and
 * {@code variable}.
 *
 * <p>Values that do not change; any thread.
 */
package app.sockeye.profile;
