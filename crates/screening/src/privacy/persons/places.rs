//! Streets, saints and letters before a hyphen are nobody's name: "de Guido Gezellelaan", "de heilige
//! Antonius", "T-shirt".

use super::lexicon;
use super::token::{Case, Gap, Token};
use crate::text::{Text, is_dash};

/// How the names of streets and squares end that are seldom surnames.
const STREETS: [&str; 12] = [
    "straat", "laan", "steenweg", "stwg", "plein", "dreef", "baan", "kaai", "straatje", "wegel", "park",
    "tunnel",
];

/// Bars them.
pub(super) fn mark(text: &Text, list: &mut [Token]) {
    for i in 0..list.len() {
        let Some(&token) = list.get(i) else { return };
        if token.case == Case::Lower {
            continue;
        }
        let street = is_street(text, &token);
        let saint = i.checked_sub(1).and_then(|k| list.get(k)).is_some_and(|before| {
            before.classes & lexicon::SAINT != 0 && matches!(token.gap, Gap::Blank) && !token.titled
        });
        let letter = token.end > token.start + 1 && text.at(token.start + 1).is_some_and(is_dash);
        if street || saint || letter {
            bar(list, i);
        }
        if street {
            // The words of its name before it: "Koning Albertlaan", "Guido Gezellelaan".
            let mut k = i;
            while let Some(before) = k.checked_sub(1).and_then(|k| list.get(k))
                && before.case != Case::Lower
                && !before.sentence_start
                && list.get(k).is_some_and(|t| t.gap == Gap::Blank)
            {
                k -= 1;
                bar(list, k);
            }
        }
    }
}

fn bar(list: &mut [Token], i: usize) {
    if let Some(token) = list.get_mut(i) {
        token.barred = true;
    }
}

fn is_street(text: &Text, token: &Token) -> bool {
    let word = text.lower(token.start, token.end);
    token.entry.surname == 0
        && token.surname == 0
        && STREETS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() > 2))
}
