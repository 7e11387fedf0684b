/**
 * The benchmark that {@code packaging/bench} runs: every case in a JVM of its own against a playground in another, the
 * figures side by side in one run.
 */
package app.sockeye.bench;
