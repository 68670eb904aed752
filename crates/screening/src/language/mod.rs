//! The main language of a text and the sentences in another one.
//!
//! Script first, then the words that give a language away, because they know how Flemings type;
//! only when those say too little, the trigrams of `whatlang`. A text that says nothing at all is
//! taken for the platform's own language: what is wrong with it is not its language.

mod evidence;
mod script;

pub(crate) use evidence::LanguageSettings;

use crate::text::Text;
use evidence::{CODES, Evidence};
use script::Script;
use serde::{Deserialize, Serialize};
use whatlang::{Detector, Lang};

/// What a text gets whose language is none of those that are told apart.
pub(crate) const UNKNOWN: &str = "und";
/// What the platform is written in.
const OWN: &str = "nl";
/// The languages the editors can read (`corpus/FORMAT.md`).
const READ_BY_EDITORS: [&str; 4] = ["nl", "fr", "en", "de"];
/// Words that are looked at for the main language; a long text does not become clearer after that.
const SAMPLE: u32 = 400;
/// Scalar values that the trigrams are counted in.
const TRIGRAM_SAMPLE: usize = 600;
/// Least share of telling words among all words.
const LEAST_SHARE: f64 = 0.12;
/// Below this many words trigrams are a lottery, and one telling word has to do.
const FEW: u32 = 12;
/// Least words of a sentence whose language is told.
const SHORTEST_SENTENCE: u32 = 4;

/// A sentence, as a range, with what was counted in it.
type Sentence = ((usize, usize), Evidence);

/// What was found, in folded scalar values.
pub(crate) struct Languages {
    /// ISO 639-1 code of the main language, or `und`.
    pub main: &'static str,
    /// Sentences in another language, in order.
    pub sentences: Vec<SentenceLanguage>,
}

/// A sentence that is not in the main language of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceLanguage {
    /// First scalar value of the sentence.
    pub start: usize,
    /// One past the last scalar value of the sentence.
    pub end: usize,
    /// ISO 639-1 code, or `und` for a script that no known language has.
    pub language: String,
}

/// The languages of `text`. `submitted` decides only when the text says too little.
pub(crate) fn identify(settings: &LanguageSettings, text: &Text, submitted: Option<&str>) -> Languages {
    let (whole, sentences) = count(settings, text);
    let script = script::of(text.chars());
    let main = match script {
        Script::Language(language) => language,
        Script::Other => UNKNOWN,
        Script::None => submitted.and_then(known).unwrap_or(OWN),
        Script::Latin => by_words(&whole)
            .or_else(|| by_letters(&whole))
            .or_else(|| by_trigrams(text, &whole))
            .or_else(|| submitted.and_then(known))
            .unwrap_or(OWN),
    };
    let other = |&((start, end), ref evidence): &Sentence| {
        let chars = text.chars().get(start..end).unwrap_or_default();
        let language = of_sentence(evidence, chars, main)?;
        Some(SentenceLanguage { start, end, language: language.to_owned() })
    };
    let differing = sentences.iter().filter_map(other).collect();
    Languages { main, sentences: differing }
}

/// Whether the editors can read a text whose main language is `language`.
pub(crate) fn is_legible(language: &str) -> bool {
    READ_BY_EDITORS.contains(&language)
}

/// Counts the words of the whole text, up to [`SAMPLE`], and of every sentence.
fn count(settings: &LanguageSettings, text: &Text) -> (Evidence, Vec<Sentence>) {
    let mut whole = Evidence::default();
    let mut sentences = Vec::with_capacity(text.sentences().len());
    let mut words = text.words().iter().peekable();
    for &(start, end) in text.sentences() {
        let mut evidence = Evidence::default();
        while let Some(&word) = words.next_if(|word| word.start < end) {
            settings.count(text.word(word), &mut evidence);
        }
        if whole.words < SAMPLE {
            whole.add(&evidence);
        }
        sentences.push(((start, end), evidence));
    }
    (whole, sentences)
}

/// The code, when it is one that a form offers.
fn known(code: &str) -> Option<&'static str> {
    CODES.into_iter().chain(["uk"]).find(|language| *language == code)
}

/// The language that enough words and a fair share of them speak for.
fn by_words(evidence: &Evidence) -> Option<&'static str> {
    let best = evidence.best()?;
    let share = f64::from(evidence.hits(best)) / f64::from(evidence.words.max(1));
    let least = if evidence.words < FEW { 1 } else { 2 };
    let is_clear = evidence.hits(best) >= least && evidence.weight(best) >= 0.5 && share >= LEAST_SHARE;
    is_clear.then(|| CODES.get(best).copied()).flatten()
}

/// The language that letters give away when no word does.
fn by_letters(evidence: &Evidence) -> Option<&'static str> {
    let best = evidence.best_by_letters()?;
    let count = evidence.letters.get(best).copied().unwrap_or_default();
    (count * 10 >= evidence.words).then(|| CODES.get(best).copied()).flatten()
}

/// The language by the trigrams of the beginning, when they are sure. Dutch that is badly spelled is
/// what they are most often wrong about, so one Dutch word is enough not to ask them.
fn by_trigrams(text: &Text, evidence: &Evidence) -> Option<&'static str> {
    if evidence.words < FEW || evidence.weight(0) >= 1.0 {
        return None;
    }
    let sample: String = text.chars().iter().take(TRIGRAM_SAMPLE).collect();
    let guess = Detector::new().detect(&sample)?;
    let language = match guess.lang() {
        Lang::Nld | Lang::Afr => OWN,
        Lang::Fra => "fr",
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Tur => "tr",
        Lang::Pol => "pl",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        _ => UNKNOWN,
    };
    guess.is_reliable().then_some(language)
}

/// The language of one sentence, when it is clear and not `main`.
fn of_sentence(evidence: &Evidence, chars: &[char], main: &str) -> Option<&'static str> {
    let language = match script::of(chars) {
        Script::Language(language) => language,
        Script::Other => UNKNOWN,
        Script::None => return None,
        Script::Latin => {
            let best = evidence.best()?;
            let rival =
                CODES.iter().position(|code| *code == main).map_or(0.0, |place| evidence.weight(place));
            let is_clear = evidence.words >= SHORTEST_SENTENCE
                && evidence.hits(best) >= 2
                && evidence.weight(best) >= 1.5
                && evidence.weight(best) >= 2.0 * rival;
            CODES.get(best).copied().filter(|_| is_clear)?
        }
    };
    (language != main).then_some(language)
}
