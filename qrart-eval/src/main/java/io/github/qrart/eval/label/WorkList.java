package io.github.qrart.eval.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that can be asked, in an order that is each person's own, so that nobody's tiredness falls on the same images. */
final class WorkList {
    private static final int PAIRS_PER_IMAGE = 3;

    private final List<LabelTask> tasks;
    private final List<Integer> sizes;
    private final long seed;

    WorkList(List<LabelTask> tasks, List<Integer> sizes, long seed) {
        this.tasks = tasks;
        this.sizes = sizes;
        this.seed = seed;
    }

    List<Work> of(String person, Pass pass) {
        List<Work> all = new ArrayList<>();
        Random random = new Random(seed * 31 + person.hashCode());
        switch (pass) {
            case SCAN -> {
                for (LabelTask task : tasks) {
                    for (int size : sizes) {
                        String id = "scan\n" + person + "\n" + task.image() + "\n" + size;
                        all.add(new Work(id, pass, List.of(task), size));
                    }
                }
                Collections.shuffle(all, random);
            }
            case BEAUTY -> {
                for (LabelTask task : tasks) {
                    all.add(new Work("beauty\n" + person + "\n" + task.image(), pass, List.of(task), 0));
                }
                Collections.shuffle(all, random);
            }
            case PAIR -> all.addAll(pairs(person, random));
        }
        return all;
    }

    /** In each round every image meets another one, at random. */
    private List<Work> pairs(String person, Random random) {
        List<Work> all = new ArrayList<>();
        List<LabelTask> order = new ArrayList<>(tasks);
        for (int round = 0; round < 2 * PAIRS_PER_IMAGE; round++) {
            Collections.shuffle(order, random);
            for (int i = 0; i + 1 < order.size(); i += 2) {
                List<LabelTask> two = List.of(order.get(i), order.get(i + 1));
                String id = "pair\n" + person + "\n" + round + "\n" + two.get(0).image() + "\n"
                        + two.get(1).image();
                all.add(new Work(id, Pass.PAIR, two, 0));
            }
        }
        return all;
    }
}
