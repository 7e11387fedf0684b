/**
 * Files on disk, whoever wrote them: made for the user alone, and read with care.
 *
 * <p>Imports nothing of ours.
 *
 * <p>Everything may be called from any thread, and blocks on the disk.
 */
package app.sockeye.files;
