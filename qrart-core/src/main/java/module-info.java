/** Draws QR art in several candidates, scores each one, and returns the best. */
module io.github.qrart.core {
    requires transitive java.desktop;
    requires com.google.zxing;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.github.qrart;
    exports io.github.qrart.aesthetic;
    exports io.github.qrart.embedded;
    exports io.github.qrart.model;
    exports io.github.qrart.picture;
    exports io.github.qrart.repair;
    exports io.github.qrart.scan;
    exports io.github.qrart.scene;
    exports io.github.qrart.symbol;
    exports io.github.qrart.weave;
}
