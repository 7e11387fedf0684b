/**
 * Action Cable, the channels of Ruby on Rails.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A writer belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.actioncable;
