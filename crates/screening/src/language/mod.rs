//! A first guess at the main language of a text, by script and by stop words.

mod stopwords;

use crate::text::Text;

/// What a text gets whose language is not known.
pub(crate) const UNKNOWN: &str = "und";
/// The languages the editors can read (`corpus/FORMAT.md`).
const READ_BY_EDITORS: [&str; 4] = ["nl", "fr", "en", "de"];
/// Words that are looked at; a long text does not become clearer after that.
const SAMPLE: usize = 400;
/// Least share of stop words among all words.
const LEAST_SHARE: f64 = 0.12;
/// Below this many words one stop word has to do, and none means little.
const FEW: usize = 12;

/// ISO 639-1 code of the main language, or `und`. `submitted` decides only when too few words say
/// anything.
pub(crate) fn guess(text: &Text, submitted: Option<&str>) -> String {
    if let Some(language) = by_script(text) {
        return language.to_owned();
    }
    let words: Vec<&str> = text
        .words()
        .iter()
        .take(SAMPLE)
        .map(|&w| text.word(w))
        .filter(|w| w.chars().any(char::is_alphabetic))
        .collect();
    by_stop_words(&words)
        .or_else(|| submitted.filter(|_| words.len() < FEW).and_then(known))
        .unwrap_or(UNKNOWN)
        .to_owned()
}

/// Whether the editors can read a text in `language`. A few Latin words that no stop word places,
/// such as "Fijne plek!", are given the benefit of the doubt.
pub(crate) fn is_legible(text: &Text, language: &str) -> bool {
    let too_short_to_tell = || text.words().len() < FEW && by_script(text).is_none();
    READ_BY_EDITORS.contains(&language) || (language == UNKNOWN && too_short_to_tell())
}

/// The code, when it is one that a form offers.
fn known(code: &str) -> Option<&'static str> {
    stopwords::LISTS.iter().map(|(language, _)| *language).find(|language| *language == code)
}

/// The language that enough of `words` and a fair share of them speak for.
fn by_stop_words(words: &[&str]) -> Option<&'static str> {
    let hits = |list: &[&str]| words.iter().filter(|w| list.contains(w)).count();
    let mut best: Option<(&'static str, usize)> = None;
    for (language, list) in stopwords::LISTS {
        let count = hits(list);
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((language, count));
        }
    }
    let (language, count) = best?;
    let share = count as f64 / words.len().max(1) as f64;
    let least = if words.len() < FEW { 1 } else { 2 };
    (count >= least && share >= LEAST_SHARE).then_some(language)
}

/// Languages that their script gives away.
fn by_script(text: &Text) -> Option<&'static str> {
    let (mut letters, mut cyrillic, mut ukrainian, mut arabic, mut other) = (0, 0, 0, 0, 0);
    for &c in text.chars().iter().filter(|c| c.is_alphabetic()) {
        letters += 1;
        match c {
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => ukrainian += 1,
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{250}'..='\u{3ff}' | '\u{530}'..='\u{1dff}' | '\u{2c00}'.. => other += 1,
            _ => {}
        }
    }
    let most = |n: usize| n * 2 > letters;
    if most(cyrillic + ukrainian) {
        return Some(if ukrainian > 0 { "uk" } else { UNKNOWN });
    }
    if most(arabic) {
        return Some("ar");
    }
    most(other).then_some(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_languages_are_told_apart() {
        let cases = [
            ("De begeleiding is vriendelijk en het eten was altijd op tijd.", "nl"),
            ("Ge moet ni denken da ze hier iets van uw vragen gaan beantwoorden ze.", "nl"),
            ("Le personnel est très gentil et les repas sont bons.", "fr"),
            ("The staff were kind and the rooms are clean.", "en"),
            ("Das Personal ist freundlich und die Zimmer sind sauber.", "de"),
            ("El personal es muy amable y la comida está buena.", "es"),
            ("Жінка була дуже добра і їжа смачна.", "uk"),
            ("1234 !!!", "und"),
            ("", "und"),
        ];
        for (text, language) in cases {
            assert_eq!(guess(&Text::new(text), None), language, "{text}");
        }
    }

    #[test]
    fn a_few_words_are_not_held_against_the_writer() {
        for (text, legible) in
            [("Fijne plek, gewoon toppers.", true), ("非常好的地方", false), ("дуже добре", false)]
        {
            let text = Text::new(text);
            assert_eq!(is_legible(&text, &guess(&text, None)), legible);
        }
    }

    #[test]
    fn the_form_decides_when_the_text_says_too_little() {
        assert_eq!(guess(&Text::new("Prima!"), Some("nl")), "nl");
        assert_eq!(guess(&Text::new("Prima!"), Some("xx")), "und");
        assert_eq!(guess(&Text::new("The food was good and the staff kind."), Some("nl")), "en");
    }
}
