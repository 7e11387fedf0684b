/**
 * What the functions of templates give: each reads its parameters once, and is called for each message.
 *
 * <p>Imports nothing but the JDK and Datafaker.
 *
 * <p>Everything may be used on any thread; some functions read files.
 */
package app.sockeye.template.function;
