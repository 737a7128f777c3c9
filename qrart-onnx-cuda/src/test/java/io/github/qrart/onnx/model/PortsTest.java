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
    }

    /** Ten comes after two, and the middle last, whatever the order in the file. */
    @Test
    void residualsOfAControlNetApartAreTakenInTheOrderOfTheirNumbers() {
        List<Port> inputs = new ArrayList<>(List.of(SAMPLE, TEXT, new Port("timestep", ElementType.LONG, 0)));
        inputs.add(new Port("mid_block_additional_residual", ElementType.HALF, 4));
        for (int i = 11; i >= 0; i--) {
            inputs.add(new Port("down_block_" + i + "_additional_residual", ElementType.HALF, 4));
        }
        Ports ports = new Ports("unet.onnx", inputs, List.of(OUTPUT));

        assertThat(ports.takesResiduals()).isTrue();
        assertThat(ports.plainUnet().residuals())
                .extracting(Port::name)
                .startsWith("down_block_0_additional_residual", "down_block_1_additional_residual")
                .endsWith("down_block_11_additional_residual", "mid_block_additional_residual");
        assertThatThrownBy(() -> new Ports("unet.onnx", inputs.subList(0, 9), List.of(OUTPUT)).plainUnet())
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("6 inputs for residuals; expected 12");
    }
}
