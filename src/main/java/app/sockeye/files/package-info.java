/**
 * Files on disk, whoever wrote them: made for the user alone, read with care, replaced in one step, JSON in
 * them, and the folders where they are.
 *
 * <p>Imports {@code payload}, which tells where JSON breaks off, and Jackson.
 *
 * <p>Everything may be called from any thread, and blocks on the disk.
 */
package app.sockeye.files;
