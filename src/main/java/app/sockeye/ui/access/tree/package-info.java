/**
 * The window's scene graph as assistive technology sees it: objects with a name, a role, states and children, made of
 * what the nodes themselves answer to JavaFX's accessibility, and what changes of them. Knows no bus.
 *
 * <p>Imports JavaFX and RichTextFX.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.access.tree;
