/**
 * Network captures at the level of bytes: writes pcapng files with TCP conversations, and reads and reassembles the TCP
 * segments of pcap and pcapng files.
 *
 * <p>Imports the JDK only.
 *
 * <p>Nothing here is thread-safe.
 */
package app.sockeye.export.capture;
