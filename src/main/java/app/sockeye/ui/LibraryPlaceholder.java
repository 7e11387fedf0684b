package app.sockeye.ui;

final class LibraryPlaceholder extends javafx.scene.layout.Region {}
