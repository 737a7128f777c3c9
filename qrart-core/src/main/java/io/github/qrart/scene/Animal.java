package io.github.qrart.scene;

import java.util.SplittableRandom;

/** A kind of animal that stands for dark modules. All boxes are in modules; what is drawn covers most of its box. */
interface Animal {
    /** One animal, upright, that fills a box of one column. */
    void upright(double x, double y, double height, SplittableRandom random);

    /** One animal, lying or walking, that fills a box of one row. */
    void resting(double x, double y, double width, SplittableRandom random);

    /** Whatever fills a block of modules: a family, a rock, a very large animal. */
    void block(ModuleObject o, SplittableRandom random);
}
