/**
 * Network captures, bytes only: writes pcapng with TCP conversations made for what a transcript holds, and reads the TCP
 * segments of pcap and pcapng files, put back into order.
 *
 * <p>Imports the JDK only.
 *
 * <p>Nothing here is thread-safe.
 */
package app.sockeye.export.capture;
