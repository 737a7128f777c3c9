package io.github.qrart.onnx.djl;

import ai.djl.ModelException;
import ai.djl.inference.Predictor;
import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import io.github.qrart.onnx.model.ModelFolderException;
import io.github.qrart.onnx.runtime.DjlEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A model that looks at images, for several threads: each call has a predictor of its own, which is kept for the next. The
 * runtime crashes when a model is closed while it is at work, so closing waits.
 *
 * @param <O> what it says of an image
 */
final class DjlModel<O> implements AutoCloseable {
    private final ZooModel<Image, O> model;
    private final Queue<Predictor<Image, O>> idle = new ConcurrentLinkedQueue<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private DjlModel(ZooModel<Image, O> model) {
        this.model = model;
    }

    static <O> DjlModel<O> open(Criteria<Image, O> criteria) {
        DjlEngine.start();
        try {
            return new DjlModel<>(criteria.loadModel());
        } catch (ModelException | IOException e) {
            throw new ModelFolderException(
                    "DJL cannot load the model: " + e.getMessage()
                            + "; check its path, and that its engine is on the class path, such as"
                            + " ai.djl.onnxruntime:onnxruntime-engine for ONNX",
                    e);
        }
    }

    /** Safe for use by several threads. */
    O predict(BufferedImage image) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted before a model looked at an image");
        lock.readLock().lock();
        try {
            if (closed) throw new IllegalStateException("the model " + model.getName() + " is closed; open it again");
            Predictor<Image, O> predictor = idle.poll();
            if (predictor == null) predictor = model.newPredictor();
            try {
                return predictor.predict(new BufferedImageFactory().fromImage(image));
            } finally {
                idle.add(predictor);
            }
        } catch (TranslateException e) {
            throw new IllegalStateException("the model " + model.getName() + " failed: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for calls under way, and frees everything. Does nothing the second time. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            try (model) {
                idle.forEach(Predictor::close);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
