package io.github.qrart.onnx.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the inputs and outputs of a graph by their names, types and ranks: exports differ. Names are compared without case,
 * and the tables hold those that the exporters of diffusers, optimum and qrart use.
 */
public final class Ports {
    private static final int RESIDUALS = 13;
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,4})\\D*$");

    private final String graph;
    private final List<Port> inputs;
    private final List<Port> outputs;

    /**
     * The ports of a graph.
     *
     * @param graph what it is, for messages
     * @param inputs its inputs
     * @param outputs its outputs
     */
    public Ports(String graph, List<Port> inputs, List<Port> outputs) {
        this.graph = graph;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
    }

    /**
     * The ports of a fused ControlNet and UNet.
     *
     * @param sample noisy latents, 4 dimensions
     * @param timestep a number or a row of one, of any numeric type
     * @param text embedded prompts, 3 dimensions
     * @param condition the pictures of the code, 4 or, with one row for each ControlNet, 5 dimensions
     * @param strength of the control, 0 to 2 dimensions
     * @param output the prediction
     */
    public record Unet(Port sample, Port timestep, Port text, Port condition, Port strength, Port output) {}

    /**
     * The ports of a text encoder.
     *
     * @param tokens numbers of tokens, 2 dimensions
     * @param output the last hidden states, 3 dimensions
     */
    public record Text(Port tokens, Port output) {}

    /**
     * The ports of a decoder of latents.
     *
     * @param latents 4 dimensions
     * @param output the image, 4 dimensions
     */
    public record Decoder(Port latents, Port output) {}

    /**
     * The ports of a UNet whose ControlNet is apart.
     *
     * @param sample noisy latents
     * @param timestep the time
     * @param text embedded prompts
     * @param residuals what the ControlNet gives, from the first of the way down to the middle
     * @param output the prediction
     */
    public record PlainUnet(Port sample, Port timestep, Port text, List<Port> residuals, Port output) {
        /** Copies the list. */
        public PlainUnet {
            residuals = List.copyOf(residuals);
        }
    }

    /**
     * The ports of a ControlNet.
     *
     * @param sample noisy latents
     * @param timestep the time
     * @param text embedded prompts
     * @param condition the pictures of the code
     * @param strength of the control, or nothing: the residuals are to be multiplied
     * @param residuals what it gives, from the first of the way down to the middle
     */
    public record ControlNet(
            Port sample, Port timestep, Port text, Port condition, Optional<Port> strength, List<Port> residuals) {
        /** Copies the list. */
        public ControlNet {
            residuals = List.copyOf(residuals);
        }
    }

    /**
     * Whether this is a UNet whose ControlNet is apart.
     *
     * @return true if it takes residuals
     */
    public boolean takesResiduals() {
        return inputs.stream().anyMatch(Ports::isResidual);
    }

    /**
     * Understands a fused ControlNet and UNet.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing, or there are others
     */
    public Unet unet() {
        Unet unet = new Unet(sample(), time(), prompt(), condition(), strength(), prediction());
        if (inputs.size() > 5) {
            throw new ModelFolderException(
                    graph + " has " + inputs.size() + " inputs; expected five. " + found(inputs));
        }
        return unet;
    }

    /**
     * Understands a UNet whose ControlNet is apart.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing, or there are others
     */
    public PlainUnet plainUnet() {
        PlainUnet unet = new PlainUnet(sample(), time(), prompt(), residuals(inputs, "inputs"), prediction());
        if (inputs.size() > 3 + RESIDUALS) {
            throw new ModelFolderException(
                    graph + " has " + inputs.size() + " inputs; expected " + (3 + RESIDUALS) + ". " + found(inputs));
        }
        return unet;
    }

    /**
     * Understands a ControlNet.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing, or there are others
     */
    public ControlNet controlNet() {
        Optional<Port> strength = inputs.size() == 4 ? Optional.empty() : Optional.of(strength());
        ControlNet net =
                new ControlNet(sample(), time(), prompt(), condition(), strength, residuals(outputs, "outputs"));
        if (inputs.size() > 5) {
            throw new ModelFolderException(
                    graph + " has " + inputs.size() + " inputs; expected four or five. " + found(inputs));
        }
        return net;
    }

    private static boolean isResidual(Port port) {
        return port.name().contains("down_block") || port.name().contains("mid_block");
    }

    /** By the last number in their names, the middle one last. */
    private List<Port> residuals(List<Port> ports, String side) {
        List<Port> found = ports.stream()
                .filter(p -> isResidual(p) && p.type().isFloating() && p.rank() == 4)
                .sorted(Comparator.comparing((Port p) -> p.name().contains("mid_block"))
                        .thenComparingInt(p -> number(p.name())))
                .toList();
        if (found.size() == RESIDUALS && found.get(RESIDUALS - 1).name().contains("mid_block")) return found;
        throw new ModelFolderException(graph + " has " + found.size() + " " + side + " for residuals; expected 12 with"
                + " down_block and a number and one with mid_block in their names. " + found(ports));
    }

    private static int number(String name) {
        Matcher last = LAST_NUMBER.matcher(name);
        return last.find() ? Integer.parseInt(last.group(1)) : 0;
    }

    private Port sample() {
        return input("latents", p -> p.type().isFloating() && p.rank() == 4, "sample", "latent_sample");
    }

    private Port time() {
        return input("time", p -> p.type() != ElementType.OTHER && p.rank() <= 1, "timestep", "timesteps", "t");
    }

    private Port prompt() {
        return input(
                "embedded prompt",
                p -> p.type().isFloating() && p.rank() == 3,
                "encoder_hidden_states",
                "text_embeddings",
                "context");
    }

    private Port condition() {
        return input(
                "picture of the code",
                p -> p.type().isFloating() && (p.rank() == 4 || p.rank() == 5),
                "controlnet_cond",
                "controlnet_conds",
                "controlnet_images",
                "controlnet_image");
    }

    private Port strength() {
        return input(
                "strength of control",
                p -> p.type().isFloating() && p.rank() <= 2,
                "conditioning_scale",
                "conditioning_scales",
                "controlnet_scales",
                "controlnet_scale");
    }

    private Port prediction() {
        return output(4, "noise_pred", "out_sample", "latent", "sample");
    }

    /**
     * Understands a text encoder.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing
     */
    public Text text() {
        return new Text(
                input(
                        "tokens",
                        p -> (p.type() == ElementType.INT || p.type() == ElementType.LONG) && p.rank() == 2,
                        "input_ids",
                        "tokens"),
                output(3, "last_hidden_state", "text_embeddings", "hidden_states"));
    }

    /**
     * Understands a decoder of latents.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing
     */
    public Decoder decoder() {
        return new Decoder(
                input(
                        "latents",
                        p -> p.type().isFloating() && p.rank() == 4,
                        "latent_sample",
                        "latent",
                        "latents",
                        "z"),
                output(4, "sample", "image", "images", "decoded"));
    }

    /**
     * Understands an encoder of images.
     *
     * @return its ports; the image takes the place of the latents
     * @throws ModelFolderException if one is missing
     */
    public Decoder encoder() {
        return new Decoder(
                input("image", p -> p.type().isFloating() && p.rank() == 4, "sample", "image", "images", "x"),
                output(4, "latent_sample", "latent", "latents", "z"));
    }

    private Port input(String what, Predicate<Port> fits, String... names) {
        return find(inputs, "input", what, fits, names);
    }

    private Port output(int rank, String... names) {
        return find(outputs, "output", "result", p -> p.type().isFloating() && p.rank() == rank, names);
    }

    private Port find(List<Port> ports, String side, String what, Predicate<Port> fits, String... names) {
        for (String name : names) {
            for (Port port : ports) {
                if (!port.name().toLowerCase(Locale.ROOT).equals(name)) continue;
                if (fits.test(port)) return port;
                throw new ModelFolderException(graph + " has " + side + " " + port + ", which does not fit the " + what
                        + "; export it with export/export.py");
            }
        }
        throw new ModelFolderException(graph + " has no " + side + " for the " + what + "; expected one of "
                + String.join(", ", names) + ". " + found(ports));
    }

    private static String found(List<Port> ports) {
        return "Found: " + ports.stream().map(Port::toString).collect(Collectors.joining(", "));
    }
}
