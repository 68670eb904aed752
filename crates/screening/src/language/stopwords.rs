//! Stop words per language.
//!
//! Written for this project from the grammars of the languages: articles, pronouns, prepositions,
//! conjunctions, auxiliaries. No list holds words because a corpus has them. Dutch has the Flemish
//! spoken forms too. The languages that the editors cannot read are here so that they are told
//! apart from those that they can.

/// Code and stop words, the languages that the editors read first.
pub(super) const LISTS: [(&str, &[&str]); 10] = [
    ("nl", NL),
    ("fr", FR),
    ("en", EN),
    ("de", DE),
    ("es", ES),
    ("it", IT),
    ("pt", PT),
    ("tr", TR),
    ("pl", PL),
    ("ro", RO),
];

const NL: &[&str] = &[
    "de", "het", "een", "en", "van", "ik", "te", "dat", "die", "in", "is", "niet", "zijn", "op", "met",
    "voor", "er", "maar", "om", "hem", "dan", "zou", "wat", "mijn", "dit", "zo", "door", "over", "ze",
    "zich", "bij", "ook", "tot", "je", "mij", "uit", "der", "daar", "haar", "naar", "heb", "hoe", "heeft",
    "hebben", "deze", "want", "nog", "zal", "me", "zij", "nu", "geen", "omdat", "iets", "worden", "wordt",
    "toch", "al", "waren", "veel", "meer", "doen", "toen", "moet", "moeten", "ben", "zonder", "kan",
    "kunnen", "hun", "dus", "alles", "onder", "ja", "werd", "wezen", "zelf", "tegen", "na", "reeds", "wil",
    "kon", "niets", "uw", "iemand", "geweest", "andere", "we", "wij", "ons", "onze", "jullie", "hij", "was",
    "had", "hadden", "aan", "als", "af", "altijd", "nooit", "heel", "goed", "wel", "gaat", "gaan", "komt",
    "komen", "hier", "waar", "wie", "welke", "jaar", "weer", "elke", "alle", // spoken Flemish
    "da", "ni", "nie", "ge", "gij", "ma", "mn", "zn", "ne", "nen", "wa", "ier", "oe", "efkes", "kheb", "tis",
    "zyn", "gin", "mo", "den", "dees", "uwe", "zulle", "amai", "moe", "kweet", "kga", "kzit", "dak", "datte",
    "moar", "goe",
];
const FR: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "de", "et", "est", "en", "que", "qui", "dans", "pour",
    "pas", "sur", "avec", "ne", "se", "ce", "il", "elle", "ils", "elles", "nous", "vous", "je", "au", "aux",
    "par", "plus", "mais", "ou", "où", "sont", "était", "ont", "été", "être", "avoir", "fait", "comme",
    "tout", "tous", "très", "bien", "mon", "ma", "mes", "notre", "nos", "leur", "leurs", "son", "sa", "ses",
    "cette", "ces", "on", "y", "à", "même", "quand", "aussi", "sans", "toujours", "jamais", "avait", "avons",
    "sommes", "chez", "c'est", "j'ai", "n'est",
];
const EN: &[&str] = &[
    "the", "and", "of", "to", "a", "in", "is", "was", "were", "that", "it", "for", "on", "with", "as", "are",
    "be", "this", "have", "has", "had", "by", "from", "not", "but", "at", "they", "their", "we", "our",
    "you", "your", "she", "he", "his", "her", "my", "i", "me", "us", "them", "an", "or", "who", "which",
    "what", "when", "there", "been", "would", "could", "will", "can", "so", "if", "about", "very", "always",
    "never", "all", "one", "out", "up", "than", "because", "didn't", "don't", "it's", "wasn't", "into",
    "after", "before", "only",
];
const DE: &[&str] = &[
    "der", "die", "das", "und", "ist", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "nicht",
    "ein", "eine", "einen", "einem", "einer", "als", "auch", "es", "an", "werden", "aus", "er", "hat",
    "dass", "sie", "nach", "wird", "bei", "wir", "ich", "mein", "meine", "meiner", "unser", "unsere", "sind",
    "war", "waren", "aber", "oder", "wenn", "weil", "sehr", "immer", "nie", "dem", "im", "am", "vom", "zum",
    "zur", "noch", "nur", "kein", "keine", "haben", "wurde", "über", "seit", "hier", "könnte", "ihr", "ihre",
    "uns",
];
const ES: &[&str] = &[
    "el", "la", "los", "las", "un", "una", "de", "del", "y", "que", "en", "es", "con", "por", "para", "no",
    "se", "su", "sus", "mi", "mis", "al", "lo", "como", "más", "pero", "muy", "son", "está", "están", "ha",
    "he", "hay", "nos", "cada", "todo", "todos", "desde", "cuando", "también", "nunca", "siempre", "nadie",
    "era", "sin", "este", "esta", "tengo", "mucho", "yo",
];
const IT: &[&str] = &[
    "il", "lo", "la", "gli", "le", "un", "una", "di", "del", "della", "e", "che", "in", "è", "con", "per",
    "non", "si", "mio", "mia", "nostro", "nostra", "ma", "molto", "sono", "più", "anche", "ho", "hanno",
    "siamo", "sempre", "mai", "come", "questo", "questa", "nel", "nella", "alla", "dal", "ci",
];
const PT: &[&str] = &[
    "o", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "e", "que", "em", "é", "com", "por",
    "para", "não", "se", "meu", "minha", "mas", "muito", "são", "mais", "também", "foi", "está", "nos", "na",
    "no", "sempre", "nunca", "ela", "ele", "seu", "sua", "ao",
];
const TR: &[&str] = &[
    "ve",
    "bir",
    "bu",
    "da",
    "de",
    "çok",
    "için",
    "ile",
    "ama",
    "gibi",
    "daha",
    "her",
    "ben",
    "biz",
    "bize",
    "bizi",
    "onlar",
    "o",
    "ne",
    "var",
    "yok",
    "olarak",
    "kadar",
    "sonra",
    "önce",
    "hiç",
    "iki",
    "şu",
    "ki",
    "mi",
    "en",
    "bunu",
    "oluyor",
    "yalnız",
    "sadece",
    "olduğu",
    "zaman",
    "konusunda",
];
const PL: &[&str] = &[
    "i", "w", "na", "z", "że", "nie", "się", "do", "jest", "to", "o", "jak", "ale", "po", "co", "za", "od",
    "dla", "są", "był", "była", "było", "były", "nasz", "nasza", "mój", "moja", "tu", "tak", "tylko", "już",
    "bardzo", "przez", "przy", "ten", "ta", "te", "tym", "nam", "ma", "oraz", "zawsze", "nigdy", "prawie",
    "poza",
];
const RO: &[&str] = &[
    "și", "si", "în", "de", "la", "cu", "nu", "o", "un", "pe", "este", "sunt", "că", "ca", "din", "pentru",
    "mai", "foarte", "dar", "fost", "are", "au", "ne", "noi", "ei", "ea", "el", "lor", "care", "mult",
];
