/**
 * Why a connection could not be made: a type the user can act on, worded by the stage it failed in.
 *
 * <p>Imports {@code client.dial} and below, and {@code protocol}.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.client.failure;
