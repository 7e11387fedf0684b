/**
 * Named values that fields refer to as <code>${name}</code>: environments such as staging and production, the values of
 * the whole workspace, and the order in which a name is looked up.
 *
 * <p>Imports {@code profile}, {@code profile.value}, {@code settings}, {@code files}, {@code secret} (what names refer to
 * one) and Jackson.
 *
 * <p>Lookups never wait; what reads or writes files blocks, so it belongs on a background thread.
 */
package app.sockeye.profile.environment;
