package io.github.qrart.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final Port SAMPLE = new Port("sample", ElementType.HALF, 4);
    private static final Port TEXT = new Port("encoder_hidden_states", ElementType.HALF, 3);
    private static final Port OUTPUT = new Port("noise_pred", ElementType.HALF, 4);

    private static Ports.Unet unet(Port... more) {
        List<Port> inputs = new ArrayList<>(List.of(SAMPLE, TEXT));
        inputs.addAll(List.of(more));
        return new Ports("unet.onnx", inputs, List.of(OUTPUT)).unet();
    }

    @Test
    void knowsTheNamesOfSeveralExporters() {
        Ports.Unet ours = unet(
                new Port("timestep", ElementType.FLOAT, 1),
                new Port("controlnet_cond", ElementType.HALF, 4),
                new Port("conditioning_scale", ElementType.FLOAT, 1));
        assertThat(ours.condition().rank()).isEqualTo(4);

        Ports.Unet diffusers = unet(
                new Port("timestep", ElementType.LONG, 0),
                new Port("controlnet_conds", ElementType.HALF, 5),
                new Port("conditioning_scales", ElementType.HALF, 2));
        assertThat(diffusers.condition().name()).isEqualTo("controlnet_conds");
        assertThat(diffusers.timestep().type()).isEqualTo(ElementType.LONG);
        assertThat(new Ports(
                                "text.onnx",
                                List.of(new Port("input_ids", ElementType.INT, 2)),
                                List.of(new Port("last_hidden_state", ElementType.FLOAT, 3)))
                        .text()
                        .tokens()
                        .type())
                .isEqualTo(ElementType.INT);
    }

    @Test
    void saysWhatWasFoundAndWhatWasExpected() {
        assertThatThrownBy(() -> unet(new Port("timestep", ElementType.LONG, 0)))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContainingAll(
                        "unet.onnx has no input for the picture of the code", "controlnet_cond", "Found:");
        assertThatThrownBy(() -> unet(new Port("timestep", ElementType.LONG, 3)))
                .hasMessageContaining("timestep (LONG, 3 dimensions), which does not fit the time");
        assertThatThrownBy(() -> unet(new Port("down_block_0_additional_residual", ElementType.HALF, 4)))
                .hasMessageContaining("expected both fused into one graph");
    }
}
