package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
    private static final int SIZE = 333;
    private static final DocumentLimits MANY_SHAPES = new DocumentLimits(30, 15, 200_000);

    private static ArtRequest request(String prompt) {
        return ArtRequest.builder(Payload.of(SceneTrial.SHORT))
                .prompt(prompt)
                .size(SIZE)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hill town in rain in green and gold", "stained glass"})
    void theDocumentIsTheDrawing(String prompt) throws Exception {
        SceneGenerator generator = SceneGenerator.ofDefaults();
        Candidate candidate = generator.generate(request(prompt), 3);

        String svg = generator.svg(request(prompt), 3);

        Document document = parsed(svg);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertStandsAlone(svg, document);
        BufferedImage drawn = rasterised(svg);
        assertModulesOnTheirSides(drawn, candidate);
        assertThat(SceneTrial.read(new Candidate(3, drawn, candidate.symbol(), null, candidate.notes())))
                .isEqualTo(SceneTrial.SHORT);
        assertThat(apart(drawn, candidate.image())).isLessThan(4);
    }

    @Test
    void theSameSeedGivesTheSameDocument() throws InterruptedException {
        SceneGenerator generator = SceneGenerator.ofDefaults();

        String once = generator.svg(request("hill town"), 1);

        assertThat(generator.svg(request("hill town"), 1)).isEqualTo(once);
    }

    @Test
    void whateverASceneDrawsWithIsKept() throws Exception {
        Scene scene = scene("a <b> & \u0001c", canvas -> {
            Graphics2D g = canvas.graphics();
            g.setColor(Color.WHITE);
            g.fill(canvas.bounds());
            g.setPaint(new GradientPaint(0, 0, Color.ORANGE, 10, 4, new Color(0, 90, 200, 120)));
            g.fillRoundRect(1, 1, 9, 9, 3, 3);
            g.setStroke(
                    new BasicStroke(.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {1, .5f}, .2f));
            g.setColor(Color.BLACK);
            g.draw(new Ellipse2D.Double(4, 12, 12, 6));
            Shape before = g.getClip();
            g.clip(new Rectangle2D.Double(12, 2, 4, 4));
            g.rotate(.4, 14, 4);
            g.fillOval(11, 1, 6, 6);
            g.rotate(-.4, 14, 4);
            g.setClip(before);
            SceneCanvas.Mask ring = canvas.mask(
                    mask -> {
                        mask.fill(new Ellipse2D.Double(18, 18, 9, 9));
                        mask.setColor(Color.BLACK);
                        mask.fill(new Ellipse2D.Double(20, 20, 5, 5));
                    },
                    .3);
            canvas.shadow(ring, 0x6080ff, .9);
            SceneCanvas.Mask blot = canvas.mask(mask -> mask.fill(new Rectangle2D.Double(2, 20, 6, 6)), .5);
            canvas.tint(blot, 0x208040, .7);
            canvas.glow(blot, 0x80ff80, .2);
        });
        SceneGenerator generator = SceneGenerator.of(List.of(scene));

        String svg = generator.svg(request(""), 1);

        assertThat(svg).contains("<title>a &lt;b&gt; &amp; c</title>", "stroke-dasharray", "<mask", "<clipPath");
        assertThat(apart(rasterised(svg), generator.generate(request(""), 1).image()))
                .isLessThan(4);
    }

    @Test
    void whatIsNoShapeIsRefused() throws InterruptedException {
        Scene text = scene("sign", canvas -> canvas.graphics().drawString("qr", 3, 3));
        Scene picture = scene(
                "photo",
                canvas -> canvas.graphics().drawImage(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), 0, 0, null));

        assertThat(SceneGenerator.of(List.of(text)).generate(request(""), 1).image())
                .isNotNull();
        assertThatThrownBy(() -> SceneGenerator.of(List.of(text)).svg(request(""), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the scene \"sign\" draws text, which SVG cannot be made of here; expected only shapes (fill,"
                                + " draw), shade and masks; ask for pixels instead");
        assertThatThrownBy(() -> SceneGenerator.of(List.of(picture)).svg(request(""), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"photo\" draws a picture");
    }

    private static Scene scene(String id, Consumer<SceneCanvas> drawing) {
        return new Scene() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Set<String> words() {
                return Set.of();
            }

            @Override
            public void draw(SceneCanvas canvas) {
                drawing.accept(canvas);
            }
        };
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing but shapes, and every name that is used is given. */
    private static void assertStandsAlone(String svg, Document document) {
        Set<String> names = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName())
                    .isIn(
                            "svg",
                            "title",
                            "defs",
                            "g",
                            "path",
                            "circle",
                            "ellipse",
                            "rect",
                            "linearGradient",
                            "stop",
                            "clipPath",
                            "use",
                            "mask",
                            "filter",
                            "feGaussianBlur");
            if (element.hasAttribute("href"))
                assertThat(element.getAttribute("href")).startsWith("#t");
            if (element.hasAttribute("id"))
                assertThat(names.add(element.getAttribute("id"))).isTrue();
        }
        Matcher used = Pattern.compile("url\\(([^)]*)\\)").matcher(svg);
        while (used.find()) assertThat(names).contains(used.group(1).substring(1));
    }

    private static BufferedImage rasterised(String svg) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Objects.requireNonNull(new SVGLoader()
                        .load(
                                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                                null,
                                LoaderContext.builder()
                                        .documentLimits(MANY_SHAPES)
                                        .build()))
                .render(null, g, new ViewBox(0, 0, SIZE, SIZE));
        g.dispose();
        return image;
    }

    private static void assertModulesOnTheirSides(BufferedImage drawn, Candidate candidate) {
        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        SymbolPlan plan = placement.plan().orElseThrow();
        Plane soft = Filters.gaussian(Plane.luma(drawn), .15 * placement.moduleSize());
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                float luma = soft.sample(placement.centreX(x), placement.centreY(y));
                if (plan.dark(x, y)) assertThat(luma).as("dark %d, %d", x, y).isLessThan(125);
                else assertThat(luma).as("light %d, %d", x, y).isGreaterThan(160);
            }
        }
    }

    /** The mean difference of two pictures' luma, without their finest detail. */
    private static double apart(BufferedImage a, BufferedImage b) {
        float[] one = Filters.gaussian(Plane.luma(a), 2).values();
        float[] other = Filters.gaussian(Plane.luma(b), 2).values();
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += Math.abs(one[i] - other[i]);
        return sum / one.length;
    }
}
