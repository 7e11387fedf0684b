/**
 * Reads and writes files on disk: private files, untrusted files, atomic replacement, JSON, and the folders where files
 * are.
 *
 * <p>Imports {@code payload}, which finds where JSON is invalid, and Jackson.
 *
 * <p>Everything may be called from any thread, and blocks on the disk.
 */
package app.sockeye.files;
