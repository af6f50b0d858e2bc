/** What is said and written in the films. Times are seconds; a narration's ends come from the voice (sound/narration.mjs). */

export const NIGHT_TRAIN_WORDS = [
  [0.6, 5, "Night train, from one evening\nto the next morning."],
  [6, 10.8, "The evening train leaves on time.\nIt always has."],
  [12, 17.5, "Geese go the same way,\nonly higher and without a ticket."],
  [19, 24, "The sun stays behind with the mountains."],
  [26, 31, "In the second carriage\nsomebody has brought a cat."],
  [33, 38.5, "First the colours go, then the distances."],
  [40.5, 45.5, "Across the water\nthe town puts its lamps on."],
  [47.5, 53, "The viaduct has a great many arches.\nChildren try to count them."],
  [55.5, 60.5, "The moon on the left,\nand the moon in the lake."],
  [64, 69, "The driver drinks his tea.\nThe line knows the way."],
  [72, 76.5, "Nobody says anything for several miles."],
  [77.6, 81.5, "There! Did you see it?"],
  [84, 88.5, "Make a wish. There is no charge."],
  [94, 99.5, "Then firm ground again,\nand the smell of pines."],
  [102, 106.5, "Somewhere ahead, a thin line of pink."],
  [109, 114, "“Good morning,” says the conductor,\nto nobody in particular."],
  [115, 119, "Next stop: breakfast."],
  [120.8, 125.4, "Good morning."],
];

/** The starts fit both languages: each line ends before the next begins. */
export const HARBOUR_LIGHT_WORDS = [
  [0.8, "At the end of the road there is a light.", "Yolun sonunda bir ışık var."],
  [
    5.6,
    "It was lit a hundred years ago, for the fishing boats. It has not missed an evening since.",
    "Yüz yıl önce, balıkçı tekneleri için yakıldı. O günden beri tek bir akşamı bile kaçırmadı.",
  ],
  [
    16.3,
    "First the sun goes down, and for a while the sea keeps its colour.",
    "Önce güneş batar. Deniz bir süre rengini saklar.",
  ],
  [
    22.3,
    "Then the lamp begins to turn, slowly, once every eight seconds.",
    "Sonra lamba dönmeye başlar: ağır ağır, sekiz saniyede bir.",
  ],
  [
    29.9,
    "Out on the water, somebody counts. That is how you know which light it is.",
    "Açıkta biri sayar. Hangi fener olduğu böyle anlaşılır.",
  ],
  [
    37.9,
    "The moon comes up, and the sea is never quite dark.",
    "Ay doğar ve deniz hiçbir zaman tam karanlık olmaz.",
  ],
  [44.8, "A small boat finds its way home.", "Küçük bir tekne evinin yolunu bulur."],
  [
    50.4,
    "And in the house beside the tower, somebody puts the kettle on.",
    "Kulenin yanındaki evde ise biri çaydanlığı ocağa koyar.",
  ],
  [60.4, "Good night.", "İyi geceler."],
];

/** English, Spanish, French, Arabic. The French has nothing that Latin-1 lacks. */
export const PAPER_WEATHER_WORDS = [
  [
    0.5,
    4.5,
    "A small theatre, made of paper.",
    "Un pequeño teatro de papel.",
    "Un petit théâtre en papier.",
    "مسرح صغير من ورق.",
  ],
  [
    5,
    9.6,
    "In the morning somebody\npulls up the sun on a thread.",
    "Por la mañana, alguien sube el sol\ncon un hilo.",
    "Le matin, quelqu'un hisse le soleil\nau bout d'un fil.",
    "في الصباح يرفع أحدهم\nالشمس بخيط.",
  ],
  [
    10.5,
    15,
    "The clouds come down to have a look.",
    "Las nubes bajan a echar un vistazo.",
    "Les nuages descendent pour mieux voir.",
    "تنزل الغيوم لتلقي نظرة.",
  ],
  [
    15.5,
    19.4,
    "Swallows, a little late,\nas every year.",
    "Golondrinas, un poco tarde,\ncomo cada año.",
    "Des hirondelles, un peu en retard,\ncomme chaque année.",
    "طيور السنونو متأخرة قليلًا،\nمثل كل عام.",
  ],
  [
    20.5,
    25,
    "Then rain.\nIt has been cut out very carefully.",
    "Luego llueve.\nLa lluvia está recortada con mucho cuidado.",
    "Puis la pluie.\nElle a été découpée avec grand soin.",
    "ثم المطر،\nوقد قُصّ بعناية شديدة.",
  ],
  [
    26,
    30.4,
    "In the house\nthey have already put the light on.",
    "En la casa\nya han encendido la luz.",
    "Dans la maison,\non a déjà allumé la lumière.",
    "وفي البيت\nأشعلوا الضوء مبكرًا.",
  ],
  [
    31.5,
    37,
    "Six sheets of coloured paper:\na rainbow needs no more than that.",
    "Seis hojas de color:\nun arcoíris no necesita más.",
    "Six feuilles de couleur :\nun arc-en-ciel n'en demande pas plus.",
    "ست ورقات ملونة:\nقوس قزح لا يحتاج إلى أكثر من ذلك.",
  ],
  [
    41,
    46,
    "Snow takes the longest.\nEvery flake has six arms.",
    "La nieve es lo que más tarda.\nCada copo tiene seis brazos.",
    "La neige prend le plus de temps.\nChaque flocon a six branches.",
    "الثلج يحتاج إلى أطول وقت،\nفلكل ندفة ست أذرع.",
  ],
  [47, 50.4, "Listen: nothing.", "Escucha: nada.", "Écoutez : plus un bruit.", "أنصت: لا شيء."],
  [
    51.4,
    55.4,
    "At night they hang up the moon,\nand one lamp stays on.",
    "De noche cuelgan la luna,\ny una lámpara queda encendida.",
    "La nuit, on accroche la lune,\net une lampe reste allumée.",
    "وفي الليل يعلقون القمر،\nويبقى مصباح واحد مضاءً.",
  ],
  [
    56.9,
    59.8,
    "And tomorrow, weather again.",
    "Y mañana, otra vez el tiempo.",
    "Et demain, un autre temps.",
    "وغدًا طقس من جديد.",
  ],
];

/** Breaks what is too long for one line at the space nearest to its middle, after a full stop or comma if one is near. */
export function inTwoLines(text) {
  if (text.length <= 42) return text;
  const cost = (at) => Math.abs(at - text.length / 2) - (/[.,:]/.test(text[at - 1]) ? 12 : 0);
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
  const best = spaces.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

/** Cues [{ start, end, text }] as SubRip text. */
export function toSrt(cues) {
  return cues
    .map(({ start, end, text }, i) => `${i + 1}\n${stamp(start)} --> ${stamp(end)}\n${text}\n`)
    .join("\n");
}

function stamp(seconds) {
  const ms = Math.round(seconds * 1000);
  const part = (value, digits = 2) => String(value).padStart(digits, "0");
  const hours = part(Math.floor(ms / 3_600_000));
  return `${hours}:${part(Math.floor(ms / 60_000) % 60)}:${part(Math.floor(ms / 1000) % 60)},${part(ms % 1000, 3)}`;
}
