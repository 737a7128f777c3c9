package io.github.qrart.onnx.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the inputs and outputs of a graph by their names, types and ranks: exports differ. Names are compared without case,
 * and the tables hold those that the exporters of diffusers, optimum and qrart use.
 */
public final class Ports {
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
     * Understands a fused ControlNet and UNet.
     *
     * @return its ports
     * @throws ModelFolderException if one is missing, or there are others
     */
    public Unet unet() {
        if (inputs.stream().anyMatch(p -> p.name().contains("down_block_"))) {
            throw new ModelFolderException(graph + " is a UNet that takes the residuals of a ControlNet of its own;"
                    + " expected both fused into one graph, as export/export.py makes it");
        }
        Unet unet = new Unet(
                input("latents", p -> p.type().isFloating() && p.rank() == 4, "sample", "latent_sample"),
                input("time", p -> p.type() != ElementType.OTHER && p.rank() <= 1, "timestep", "timesteps", "t"),
                input(
                        "embedded prompt",
                        p -> p.type().isFloating() && p.rank() == 3,
                        "encoder_hidden_states",
                        "text_embeddings",
                        "context"),
                input(
                        "picture of the code",
                        p -> p.type().isFloating() && (p.rank() == 4 || p.rank() == 5),
                        "controlnet_cond",
                        "controlnet_conds",
                        "controlnet_images",
                        "controlnet_image"),
                input(
                        "strength of control",
                        p -> p.type().isFloating() && p.rank() <= 2,
                        "conditioning_scale",
                        "conditioning_scales",
                        "controlnet_scales",
                        "controlnet_scale"),
                output(4, "noise_pred", "out_sample", "latent", "sample"));
        if (inputs.size() > 5) {
            throw new ModelFolderException(
                    graph + " has " + inputs.size() + " inputs; expected five. " + found(inputs));
        }
        return unet;
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
