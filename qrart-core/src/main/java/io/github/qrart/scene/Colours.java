package io.github.qrart.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Colours by their common names in English, German, French, Spanish, Italian and Japanese. */
final class Colours {
    /** A colour and its name in English. */
    record Named(String name, Tint tint) {}

    private static final Map<Named, Set<String>> NAMES = new LinkedHashMap<>();

    static {
        add("red", .52, .19, 27, "red rot rouge rojo roja rosso rossa rossi 赤 赤い 紅");
        add("crimson", .42, .17, 18, "crimson burgundy maroon weinrot bordeaux carmin carmesi granate bordo 臙脂 深紅");
        add(
                "vermilion",
                .58,
                .20,
                33,
                "vermilion scarlet zinnober scharlach vermillon ecarlate bermellon vermiglio 朱色 緋色");
        add("orange", .72, .17, 55, "orange naranja anaranjado arancione orangefarben オレンジ 橙 橙色");
        add("gold", .82, .14, 85, "gold golden dorado oro dorato dore or 金 金色 黄金");
        add("yellow", .88, .16, 100, "yellow gelb jaune amarillo amarilla giallo gialla 黄色 黄色い");
        add("green", .50, .14, 145, "green grun gruen vert verte verde verdi 緑 緑色 緑の");
        add("emerald", .52, .12, 165, "emerald smaragd emeraude esmeralda smeraldo エメラルド");
        add("teal", .52, .09, 195, "teal petrol sarcelle ottanio 青緑");
        add("turquoise", .78, .10, 195, "turquoise turkis tuerkis turquesa turchese cyan aqua ターコイズ 水色");
        add("blue", .48, .15, 260, "blue blau bleu azul blu azzurro azzurra 青 青い 青色");
        add("indigo", .36, .12, 268, "indigo navy marineblau dunkelblau anil indaco 藍 藍色 紺 紺色");
        add("violet", .48, .16, 300, "violet purple lila violett lilas morado morada purpura viola 紫 紫色");
        add("pink", .80, .10, 355, "pink rosa rosee rosado rosada ピンク 桃色 桜色");
        add("magenta", .55, .20, 340, "magenta fuchsia fuksia fucsia マゼンタ");
        add("brown", .42, .08, 55, "brown braun brun marron pardo marrone 茶色 茶色い");
        add("black", .18, .0, 0, "black schwarz noir noire negro negra nero nera 黒 黒い 黒色");
        add("grey", .48, .0, 0, "grey gray grau gris grigio grigia 灰色 グレー");
        add("silver", .80, .01, 250, "silver silbern argent plateado argento 銀 銀色");
        add("white", .97, .0, 0, "white weiss weis blanc blanche blanco blanca bianco bianca 白 白い 白色");
        add("cream", .95, .035, 88, "cream ivory creme elfenbein ivoire crema marfil avorio クリーム色");
    }

    private Colours() {}

    private static void add(String name, double lightness, double chroma, double hue, String words) {
        NAMES.put(new Named(name, new Tint(lightness, chroma, hue)), Lexicon.words(words));
    }

    /** All words for colours. */
    static Iterable<Set<String>> vocabularies() {
        return NAMES.values();
    }

    /** The colour that a word names, or null. */
    static @Nullable Named of(String word) {
        for (Map.Entry<Named, Set<String>> entry : NAMES.entrySet()) {
            if (Words.isIn(word, entry.getValue())) return entry.getKey();
        }
        return null;
    }
}
