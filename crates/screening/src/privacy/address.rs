//! A street with a house number, with the box, the postcode and the municipality that follow. A
//! street or a municipality on its own is none.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, Word, is_blank, is_dash};

/// How Flemish streets end.
const ENDINGS: [&str; 50] = [
    "straat", "straatje", "laan", "weg", "plein", "pleintje", "lei", "dreef", "hof", "baan", "steenweg",
    "stwg", "dijk", "kaai", "ring", "pad", "markt", "wegel", "wijk", "park", "berg", "veld", "velden",
    "gracht", "singel", "vest", "rei", "kouter", "heide", "dries", "kerkhof", "akker", "hoek", "brug",
    "gang", "kade", "poort", "park", "erf", "rij", "str", "bos", "sveld", "donk", "daal", "dal", "wal",
    "kant", "steen", "putte",
];
/// Endings that are words or ends of words by themselves too often: they need a capital.
const CLEAR: [&str; 14] = [
    "straat", "straatje", "laan", "weg", "plein", "lei", "dreef", "baan", "steenweg", "stwg", "kaai",
    "wegel", "dijk", "str",
];
/// Words before the name of a street elsewhere.
const FOREIGN: [&str; 16] = [
    "rue",
    "avenue",
    "chaussée",
    "chaussee",
    "boulevard",
    "place",
    "quai",
    "allée",
    "impasse",
    "square",
    "av",
    "bd",
    "chemin",
    "drève",
    "clos",
    "route",
];
/// Behind the name of a street elsewhere.
const FOREIGN_AFTER: [&str; 8] = ["street", "road", "lane", "avenue", "strasse", "straße", "drive", "platz"];
/// Words within a street's name.
const INNER: [&str; 20] = [
    "van", "de", "den", "der", "ten", "ter", "het", "'t", "du", "la", "le", "les", "des", "en", "op", "aan",
    "te", "l", "d", "à",
];
const BOX: [&str; 7] = ["bus", "box", "boîte", "boite", "bte", "b", "app"];
/// A number of more words is no street's name.
const MOST_WORDS: usize = 6;

/// Proposes every address.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let words = text.words();
    let mut free = 0;
    for (i, &number) in words.iter().enumerate() {
        if i < free || text.digit(number.start).is_none() || !is_house_number(text, number) {
            continue;
        }
        if let Some(start) = street_before(text, i, free) {
            let end = rest(text, i);
            free = words.iter().skip(i).position(|w| w.start >= end).map_or(words.len(), |k| i + k);
            out.push(Candidate {
                start,
                end,
                category: PrivacyCategory::Address,
                confidence: 0.95,
                reason: "Dit is een straat met een huisnummer.",
            });
        }
    }
}

/// "14", "14b", "5A", "12bis", not "2de" or "15u".
fn is_house_number(text: &Text, word: Word) -> bool {
    let written = text.word(word);
    let digits = text.digits_from(word.start, 5);
    let suffix = written.get(digits..).unwrap_or_default();
    let letter = suffix.chars().count() == 1 && suffix.chars().all(|c| matches!(c, 'a'..='h'));
    let range =
        suffix.strip_prefix('-').is_some_and(|s| s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit()));
    (1..=4).contains(&digits) && (suffix.is_empty() || letter || range || suffix == "bis" || suffix == "ter")
}

/// Where the street's name starts that ends just before word `number`.
fn street_before(text: &Text, number: usize, free: usize) -> Option<usize> {
    let words = text.words();
    let mut last = number.checked_sub(1)?;
    let mut word = *words.get(last)?;
    if ["nr", "nummer", "n°", "huisnummer", "no"].contains(&text.word(word)) {
        last = last.checked_sub(1)?;
        word = *words.get(last)?;
    }
    let figure = *words.get(number)?;
    let near = figure.start - word.end <= 6
        && (word.end..figure.start)
            .filter_map(|i| text.at(i))
            .all(|c| is_blank(c) || matches!(c, ',' | '.' | '°') || c.is_alphabetic());
    if last < free || !near {
        return None;
    }
    if let Some(start) = foreign_before(text, last, free) {
        return Some(start);
    }
    is_street(text, word).then(|| name_start(text, last, free))
}

fn is_street(text: &Text, word: Word) -> bool {
    let written = text.word(word);
    let capital = text.at(word.start).is_some_and(char::is_uppercase);
    let ends = |endings: &[&str], least: usize| {
        endings.iter().any(|e| written.strip_suffix(e).is_some_and(|stem| stem.chars().count() >= least))
    };
    let alone = [
        "weg", "straat", "markt", "ring", "dijk", "berg", "park", "plein", "hof", "veld", "dreef", "laan",
        "baan",
    ];
    let usual = [
        "onderweg",
        "terugweg",
        "omweg",
        "snelweg",
        "autoweg",
        "spoorweg",
        "loopbaan",
        "spoorbaan",
        "vergadering",
    ];
    if usual.contains(&written) {
        return false;
    }
    ends(&CLEAR, 2)
        || (capital && (ends(&ENDINGS, 3) || alone.contains(&written)))
        || ["street", "road", "strasse", "straße"].iter().any(|e| *e != "road" && written.ends_with(e))
        || (capital && FOREIGN_AFTER.contains(&written))
}

/// Takes in the capitalised words before the street's last word: "Lange Lobroekstraat", "Hof ten
/// Bosstraat", "Koning Albertlaan".
fn name_start(text: &Text, last: usize, free: usize) -> usize {
    let words = text.words();
    let capital = |w: Word| text.at(w.start).is_some_and(char::is_uppercase);
    let mut start = words.get(last).map_or(0, |w| w.start);
    let mut k = last;
    let mut pending = 0;
    while k > free && last - k < MOST_WORDS {
        let (Some(&here), Some(&before)) = (words.get(k), words.get(k - 1)) else { break };
        let blank = here.start - before.end <= 2
            && (before.end..here.start).filter_map(|i| text.at(i)).all(is_name_gap);
        if !blank {
            break;
        }
        if capital(before) && !is_opening(text, before) {
            start = before.start;
            pending = 0;
        } else if INNER.contains(&text.word(before)) && pending == 0 {
            pending += 1;
        } else {
            break;
        }
        k -= 1;
    }
    start
}

fn is_name_gap(c: char) -> bool {
    is_blank(c) || c == '.' || is_dash(c)
}

/// A capitalised word that starts a sentence or names what the address is.
fn is_opening(text: &Text, word: Word) -> bool {
    [
        "in", "op", "aan", "naar", "adres", "adresse", "van", "de", "het", "ik", "wij", "we", "woont", "nu",
        "kom", "bij", "mijn", "onze", "onder",
    ]
    .contains(&text.word(word))
}

/// "rue de la Loi 16": the start of a foreign street whose last word is `last`.
fn foreign_before(text: &Text, last: usize, free: usize) -> Option<usize> {
    let words = text.words();
    for k in (free.max(last.saturating_sub(MOST_WORDS))..last).rev() {
        let (here, next) = (*words.get(k)?, *words.get(k + 1)?);
        let gap = next.start - here.end;
        let blank = gap <= 2
            && (here.end..next.start).filter_map(|i| text.at(i)).all(|c| is_name_gap(c) || c == '\'');
        if !blank {
            return None;
        }
        if FOREIGN.contains(&text.word(here)) {
            let capital =
                words.get(k + 1..=last)?.iter().any(|w| text.at(w.start).is_some_and(char::is_uppercase));
            return capital.then_some(here.start);
        }
    }
    None
}

/// The end of the address whose house number is word `number`.
fn rest(text: &Text, number: usize) -> usize {
    let words = text.words();
    let Some(&house) = words.get(number) else { return 0 };
    let mut end = house.end;
    let mut at = number + 1;
    // "12/3", "410/12"
    if text.at(end) == Some('/') && (1..=5).contains(&text.digits_from(end + 1, 6)) {
        end = words.get(at).map_or(end, |w| w.end);
        at += 1;
    }
    if let (Some(&noun), Some(&value)) = (words.get(at), words.get(at + 1))
        && BOX.contains(&text.word(noun))
        && noun.start - end <= 3
        && value.start - noun.end <= 2
        && text.word(value).chars().count() <= 5
        && (text.digit(value.start).is_some() || value.end - value.start == 1)
    {
        end = value.end;
        at += 2;
        let sign = text.at(end).is_some_and(|c| matches!(c, '.' | '/') || is_dash(c));
        if sign && text.digit(end + 1).is_some() {
            end = words.get(at).map_or(end, |w| w.end);
            at += 1;
        }
    }
    place(text, end, at).unwrap_or(end)
}

/// The end of the postcode and municipality that start with word `at` right after `end`.
fn place(text: &Text, end: usize, at: usize) -> Option<usize> {
    let words = text.words();
    let mut at = at;
    let mut code = *words.get(at)?;
    if text.word(code) == "b" && text.at(code.end).is_some_and(is_dash) {
        at += 1;
        code = *words.get(at)?;
    }
    let gap: String = (end..code.start).filter_map(|i| text.at(i)).collect();
    let direct = gap.chars().count() <= 5
        && gap.chars().all(|c| c.is_whitespace() || is_dash(c) || matches!(c, ',' | '(' | 'B' | '.' | ';'));
    let written = text.word(code).trim_start_matches("b-");
    let digits =
        written.len() == 4 && written.bytes().all(|b| b.is_ascii_digit()) && !written.starts_with('0');
    let named = |w: &Word| text.at(w.start).is_some_and(char::is_uppercase);
    if direct && digits {
        let mut last = code.end;
        for (k, word) in words.iter().skip(at + 1).take(4).enumerate() {
            let gap = word.start - last;
            let blank = gap == 1 && text.at(last).is_some_and(is_blank);
            let inner = k > 0 && INNER.contains(&text.word(*word));
            if !blank || !(named(word) || k == 0 || inner) {
                break;
            }
            last = word.end;
            if k == 0 && !is_two_word_place(text, *word) {
                break;
            }
        }
        return Some(last);
    }
    let _ = named;
    None
}

/// "De Haan", "Sint Niklaas", "La Louvière".
fn is_two_word_place(text: &Text, word: Word) -> bool {
    ["de", "het", "la", "le", "les", "sint", "st", "den", "knokke", "berg", "nieuwerkerken", "heist"]
        .contains(&text.word(word))
}
